import { problem } from '../language/problems.ts';
import { DEEPEST, MOST_BYTES } from '../limits.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { pathText } from './json-text.ts';
import { utf8Length } from './utf8.ts';

/**
 * The text of a file of ours: two-space indent, all digits, one final newline. Refuses what could not be read again, as
 * it is too large or nested too deeply, before making a text of it, and names what is large or deep in it.
 */
export function jsonText(value: unknown): Outcome<string> {
  const { bytes, depth } = measured(value);
  if (depth > DEEPEST) {
    const path = pathTo(value, (inner) => measured(inner).depth);
    return refused(problem('file.wouldBeTooDeep', pathText(path), { deepest: DEEPEST }));
  }
  if (bytes > MOST_BYTES) {
    const path = pathTo(value, (inner, level) => measured(inner, level).bytes);
    const [mebibytes, most] = [bytes / MEBIBYTE, MOST_BYTES / MEBIBYTE];
    return refused(problem('file.wouldBeTooLarge', '', { mebibytes, most, mostIn: pathText(path) }));
  }
  return accepted(`${JSON.stringify(value, null, 2)}\n`);
}

const MEBIBYTE = 1024 * 1024;

interface Measured {
  /** UTF-8 bytes of the value's text with its line end, where it stands this many levels deep. */
  readonly bytes: number;
  /** Levels of nesting, 0 for what is neither object nor list. */
  readonly depth: number;
}

/** What the text of a value would be, without making it: it could be longer than any text can be. */
export function measured(value: unknown, level = 0): Measured {
  let deepest = level;
  const sizeOf = (value: unknown, level: number): number => {
    if (typeof value === 'string') return quotedLength(value);
    if (typeof value === 'number') return Number.isFinite(value) ? String(value).length : NULL;
    if (typeof value === 'boolean') return value ? NULL : NULL + 1;
    if (typeof value !== 'object' || value === null) return NULL;
    deepest = Math.max(deepest, level + 1);
    // Every line has its indent, a comma (but for the last) and a line end.
    const line = 2 * (level + 1) + 2;
    let bytes = 0;
    if (Array.isArray(value)) for (const inner of value) bytes += line + sizeOf(inner, level + 1);
    else
      for (const key of Object.keys(value)) {
        const inner: unknown = (value as Readonly<Record<string, unknown>>)[key];
        if (inner !== undefined) bytes += line + quotedLength(key) + 2 + sizeOf(inner, level + 1);
      }
    return bytes === 0 ? 2 : bytes + 2 + 2 * level;
  };
  const bytes = sizeOf(value, level) + 1;
  return { bytes, depth: deepest - level };
}

const NULL = 'null'.length;

const quotedLength = (text: string): number => utf8Length(JSON.stringify(text));

/** Steps that a path to what is large takes at most: to the notes of a scenario, or its changes at one path. */
const STEPS = 4;

/** The way to the part with most of something, as far as one part has most of it. */
function pathTo(value: unknown, sizeOf: (inner: unknown, level: number) => number): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  let here = value;
  for (let level = 0; level < STEPS && typeof here === 'object' && here !== null; level++) {
    let largest = { key: '', inner: undefined as unknown, size: 0 };
    let all = 0;
    for (const key of Object.keys(here)) {
      const inner: unknown = (here as Readonly<Record<string, unknown>>)[key];
      const size = sizeOf(inner, level + 1);
      all += size;
      if (size > largest.size) largest = { key, inner, size };
    }
    if (largest.key === '' || (path.length > 0 && largest.size * 2 < all)) break;
    path.push(Array.isArray(here) ? Number(largest.key) : largest.key);
    here = largest.inner;
  }
  return path;
}
