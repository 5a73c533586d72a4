import { type JSONPath, visit } from 'jsonc-parser';
import { type Problem, problem } from '../language/problems.ts';
import { beginning, DEEPEST, MOST_BYTES, MOST_SCENARIOS } from '../limits.ts';
import { accepted, gathering, type Outcome, refused } from '../outcome.ts';
import { conflictProblem } from './conflict-markers.ts';

/** Keys that reach into how JavaScript builds objects; no field of ours is called so. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a value stands, as people write it: `scenarios[3].changes["exports.growth"].from`; empty for the whole file. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]{0,99}$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `[${quoted(String(step))}]`;
  }
  return text;
}

const LONGEST_SHOWN = 100;

/** A text of a file as a sentence quotes it, cut where it is long. */
export const quoted = (text: string, longest = LONGEST_SHOWN): string =>
  JSON.stringify(text.length > longest ? `${beginning(text, longest)}…` : text);

/**
 * Reads JSON of a file that anyone may have edited. Refuses what is too large or nested too deeply before parsing
 * further, a conflict of version control, a syntax error (with its line and column), keys that stand twice in one
 * object, and keys such as `__proto__` (each by its path). Where `isField` says that no field is at a path, the value is
 * only kept and written back: a number there that would come back as another one is refused.
 */
export function parseJson(
  text: string,
  isField: (path: JSONPath) => boolean,
  deepest: number = DEEPEST,
): Outcome<unknown> {
  if (text.length > MOST_BYTES) return refused(tooLarge(text.length));
  const conflict = conflictProblem(text);
  if (conflict !== null) return refused(conflict);
  const scanned = scan(text, deepest);
  if (scanned.depth > deepest) return refused(problem('file.tooDeep', '', { deepest }));
  if (scanned.scenarios >= MOST_SCENARIOS) {
    return refused(problem('file.tooManyScenarios', 'scenarios', { most: MOST_SCENARIOS }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(syntaxProblem(text, String(error)));
  }
  // Fewer properties than were written: some key stands twice. Only then is it worth looking where.
  const suspicious =
    scanned.inexact ||
    countProperties(value) !== scanned.colons ||
    text.includes('\\u') ||
    [...FORBIDDEN].some((key) => text.includes(key));
  const problems = suspicious ? contentProblems(text, isField) : [];
  return problems.length > 0 ? refused(problems) : accepted(value);
}

const MEBIBYTE = 1024 * 1024;

/** A file that is too large to be read; `path` is said of one that is not the file that is looked at. */
export const tooLarge = (bytes: number, path = ''): Problem =>
  problem('file.tooLarge', path, { mebibytes: Math.ceil(bytes / MEBIBYTE), most: MOST_BYTES / MEBIBYTE });

/** What one pass over the characters tells before anything is parsed. */
interface Scan {
  /** Levels of nesting, as far as read. */
  readonly depth: number;
  /** Colons outside strings: how many properties were written. */
  readonly colons: number;
  /** Objects in the list that stands under `scenarios` at the top, as far as read. */
  readonly scenarios: number;
  /** Whether some number would be written back as another one. */
  readonly inexact: boolean;
}

/** Stops where a limit is passed. */
function scan(text: string, most: number): Scan {
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  let scenarios = 0;
  let inScenarios = false;
  let inexact = false;
  let lastString = '';
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case QUOTE: {
        let end = text.indexOf('"', i + 1);
        while (end !== -1 && escaped(text, end)) end = text.indexOf('"', end + 1);
        if (end === -1) end = text.length;
        if (depth === 1) lastString = text.slice(i + 1, end);
        i = end;
        break;
      }
      case BRACE:
      case BRACKET:
        if (depth === 1) inScenarios = lastString === 'scenarios';
        if (depth === 2 && inScenarios) scenarios++;
        depth++;
        deepest = Math.max(deepest, depth);
        if (deepest > most || scenarios >= MOST_SCENARIOS) return { depth: deepest, colons, scenarios, inexact };
        break;
      case BRACE + 2:
      case BRACKET + 2:
        depth--;
        break;
      case COLON:
        colons++;
        break;
      default: {
        const unit = text.charCodeAt(i);
        if (unit !== MINUS && (unit < ZERO || unit > ZERO + 9)) break;
        const start = i;
        while (isOfNumber(text.charCodeAt(i + 1))) i++;
        inexact ||= !isExact(text.slice(start, i + 1));
      }
    }
  }
  return { depth: deepest, colons, scenarios, inexact };
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BRACE = 0x7b;

/** Digits, a point, signs, and the e of an exponent. */
const isOfNumber = (unit: number): boolean =>
  (unit >= ZERO && unit <= ZERO + 9) || unit === 0x2e || unit === MINUS || unit === 0x2b || (unit | 0x20) === 0x65;

/** Whether the number that a text of JSON gives, written back, is the same number: in value, not in its spelling. */
function isExact(token: string): boolean {
  // Fifteen digits always come back.
  if (token.length <= 15 && token[0] !== '-' && !/e/i.test(token)) return true;
  const value = Number(token);
  const digits = significantDigits(token);
  if (value === 0) return digits === '' && token[0] !== '-';
  if (!Number.isFinite(value) || digits.length > MOST_DIGITS) return false;
  // Halfway between two texts of as many digits, the shortest text and the rounded one differ.
  return [String(value), value.toPrecision(Math.max(1, digits.length))].some(
    (text) => significantDigits(text) === digits,
  );
}

/** As many as `toPrecision` gives. */
const MOST_DIGITS = 100;

/** Without sign, point, exponent, and the zeros at either end. */
const significantDigits = (token: string): string =>
  token
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
    .replace(/(?<!0)0+$/, '');

function escaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function countProperties(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) {
    for (const inner of value) if (typeof inner === 'object') count += countProperties(inner);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      count++;
      const inner = (value as Record<string, unknown>)[key];
      if (typeof inner === 'object') count += countProperties(inner);
    }
  }
  return count;
}

function contentProblems(text: string, isField: (path: JSONPath) => boolean): readonly Problem[] {
  const { add, all } = gathering();
  const seen: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      seen.push(new Set());
    },
    onObjectEnd: () => {
      seen.pop();
    },
    onObjectProperty: (key, _offset, _length, _line, _column, path) => {
      const where = () => pathText([...path(), key]);
      if (FORBIDDEN.has(key)) {
        add(() => problem('file.forbiddenKey', where(), { key }));
      }
      const keys = seen.at(-1);
      if (keys?.has(key)) add(() => problem('file.twice', where()));
      keys?.add(key);
    },
    onLiteralValue: (value, offset, length, _line, _column, path) => {
      if (typeof value !== 'number') return;
      const token = text.slice(offset, offset + length);
      if (!isExact(token) && !isField(path())) add(() => inexactProblem(path(), token));
    },
  });
  return all();
}

const inexactProblem = (path: JSONPath, token: string): Problem =>
  problem('file.inexactNumber', pathText(path), { number: beginning(token, 60) });

function syntaxProblem(text: string, message: string): Problem {
  const position = positionOf(text, message);
  const before = text.slice(0, position);
  let line = 1;
  for (let end = before.indexOf('\n'); end !== -1; end = before.indexOf('\n', end + 1)) line++;
  const column = position - before.lastIndexOf('\n');
  return problem(text.trim() === '' ? 'file.empty' : 'file.noJson', '', { line, column });
}

/** Where the parser stopped: mostly it says so; of a stray word it quotes the text instead, and it has to be looked for. */
function positionOf(text: string, message: string): number {
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  // The visitor takes long over blanks: it gets a short run in the place of a long one.
  const cuts: { readonly after: number; readonly left: number }[] = [];
  let left = 0;
  const shorter = text.replace(LONG_BLANKS, (run, at: number) => {
    cuts.push({ after: at - left, left: run.length - 1 });
    left += run.length - 1;
    return ' ';
  });
  let found = shorter.length;
  visit(
    shorter,
    {
      onError: (_error, offset) => {
        found = Math.min(found, offset);
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return cuts.reduce((position, cut) => (cut.after < found ? position + cut.left : position), found);
}

const LONG_BLANKS = /[ \t\r\n]{64,4096}/g;
