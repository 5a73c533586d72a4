import { type JSONPath, visit } from 'jsonc-parser';
import { accepted, type Outcome, type Problem, refused } from '../outcome.ts';

/** A file larger than this many bytes is refused before it is read. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** Objects and lists may stand in one another this deep. */
export const DEEPEST = 64;

/** Keys that reach into how JavaScript builds objects; no field of ours is called so. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a value stands, as people write it: `scenarios[3].changes["exports.growth"].from`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `[${JSON.stringify(String(step))}]`;
  }
  return text === '' ? 'file' : text;
}

/**
 * Reads JSON of a file that anyone may have edited. Refuses what is too large or nested too deeply before parsing
 * further, a syntax error (with its line and column), keys that stand twice in one object, and keys such as
 * `__proto__` (each by its path).
 */
export function parseJson(text: string): Outcome<unknown> {
  if (text.length > MOST_BYTES) return refused(tooLarge(text.length));
  const scanned = scan(text);
  if (scanned.depth > DEEPEST) {
    return refused({
      where: 'file',
      what: `is nested more than ${DEEPEST} levels deep`,
      allowed: `no document is: open one that Bilateral wrote`,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(syntaxProblem(text));
  }
  // Fewer properties than were written: some key stands twice, and only then is it worth looking where.
  const suspicious =
    countProperties(value) !== scanned.colons ||
    text.includes('\\u') ||
    [...FORBIDDEN].some((key) => text.includes(key));
  const problems = suspicious ? keyProblems(text) : [];
  return problems.length > 0 ? refused(...problems) : accepted(value);
}

export const tooLarge = (bytes: number): Problem => ({
  where: 'file',
  what: `is ${Math.ceil(bytes / 1024 / 1024)} MiB long`,
  allowed: `at most ${MOST_BYTES / 1024 / 1024} MiB are read: check that this is a scenario document`,
});

/** One pass over the characters: the depth of nesting, and the colons outside strings. */
function scan(text: string): { depth: number; colons: number } {
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: {
        let end = text.indexOf('"', i + 1);
        while (end !== -1 && escaped(text, end)) {
          end = text.indexOf('"', end + 1);
        }
        i = end === -1 ? text.length : end;
        break;
      }
      case 0x7b:
      case 0x5b:
        depth++;
        if (depth > deepest) deepest = depth;
        if (deepest > DEEPEST) return { depth: deepest, colons };
        break;
      case 0x7d:
      case 0x5d:
        depth--;
        break;
      case 0x3a:
        colons++;
        break;
    }
  }
  return { depth: deepest, colons };
}

function escaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function countProperties(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const inner of Object.values(value)) count += countProperties(inner);
  return count;
}

function keyProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const seen: Set<string>[] = [];
  const keyProblem = (key: string, path: JSONPath) => {
    const where = pathText([...path, key]);
    if (FORBIDDEN.has(key)) problems.push({ where, what: `the key ${key} is not allowed`, allowed: 'remove it' });
    const keys = seen.at(-1);
    if (keys?.has(key)) problems.push({ where, what: 'stands twice', allowed: 'keep one of the two' });
    keys?.add(key);
  };
  visit(text, {
    onObjectBegin: () => {
      seen.push(new Set());
    },
    onObjectEnd: () => {
      seen.pop();
    },
    onObjectProperty: (key, _offset, _length, _line, _column, path) => keyProblem(key, path()),
  });
  return problems;
}

function syntaxProblem(text: string): Problem {
  let found: { line: number; column: number } | undefined;
  visit(
    text,
    {
      onError: (_error, _offset, _length, line, column) => {
        found ??= { line: line + 1, column: column + 1 };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const { line, column } = found ?? { line: 1, column: 1 };
  const ended = text.trim() === '' ? 'is empty' : 'is not valid JSON from here on';
  return {
    where: `line ${line}, column ${column}`,
    what: ended,
    allowed: 'the file may be cut off or edited by hand: restore it, or correct it at this place',
  };
}
