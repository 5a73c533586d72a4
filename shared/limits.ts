import { z } from 'zod';
import type { Problem, ProblemCode, ProblemParams } from './language/problems.ts';
import { MOST_LISTED } from './outcome.ts';

/**
 * What a file may hold (document.md): every limit there is, and the kinds of schema that keep to them. They stop before
 * looking into what is too long, and of very many problems they count what nobody will read, so that no file costs more
 * than a little time and memory before it is refused.
 */

/** A file larger than this many bytes is refused before it is read, and not written. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** Objects and lists may stand in one another this deep. */
export const DEEPEST = 64;
/** A document holds at most this many scenarios, the baseline included. */
export const MOST_SCENARIOS = 200;
export const MOST_INPUTS = 200;
/** As many as there are pairs of inputs. */
export const MOST_CORRELATIONS = (MOST_INPUTS * (MOST_INPUTS - 1)) / 2;
export const MOST_TARGETS = 200;
/** Of imported data. */
export const MOST_SERIES = 500;
/** Of one series. */
export const MOST_SERIES_VALUES = 2000;
/** Of figures, of facts and of sources. */
export const MOST_FIGURES = 5000;
/** Of what one fact names: its organisations, its sectors. */
export const MOST_NAMED = 100;
/** Of what is said by path: more than there are paths. */
export const MOST_PATHS = 2000;
/** Of groups of goods in a flow; of tracks and inputs there may be fewer and more. */
export const MOST_GROUPS = 50;
/** Of growth rates typed for a year: more than there are years. */
export const MOST_OVERRIDES = 100;

/** Lengths of texts, in characters as Unicode counts them: code points. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 10_000;
export const LONGEST_NOTES = 100_000;

export const name = z.string().max(LONGEST_NAME);
export const text = z.string().max(LONGEST_TEXT);
export const notes = z.string().max(LONGEST_NOTES);

/** How many characters a text has, as Unicode counts them: code points. */
export function characters(whole: string): number {
  let count = 0;
  for (const _ of whole) count++;
  return count;
}

/** The beginning of a text, cut between whole characters, with at most `most` UTF-16 units. */
export const beginning = (whole: string, most: number): string =>
  whole.length <= most ? whole : whole.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

const entries = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/** The schema of what stands in a `list` or in `byKey`. */
export const entryOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => entries.get(schema);

/** A list of at most `most` entries. */
export function list<S extends z.ZodType>(entry: S, most: number) {
  const schema = z
    .array(z.unknown())
    .max(most)
    .transform((given, ctx): z.output<S>[] => {
      const check = checker(ctx);
      const read = given.map((value, index) => check.inside(entry, value, index) as z.output<S>);
      check.done();
      return read;
    });
  entries.set(schema, entry);
  return schema;
}

/**
 * An object of at most `most` keys of any name (or of the form `keys`), with a value of one kind at each. Of very many
 * values `isPlain` tells those that the schema need not look at: it would give each back as it is.
 */
export function byKey<S extends z.ZodType>(
  value: S,
  most: number,
  keys?: RegExp,
  isPlain: (given: unknown) => boolean = () => false,
) {
  const schema = z.unknown().transform((given, ctx): Record<string, z.output<S>> => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      ctx.addIssue({ code: 'invalid_type', expected: 'record' });
      return z.NEVER;
    }
    const found = Object.keys(given);
    if (found.length > most) {
      ctx.addIssue({ code: 'too_big', origin: 'record', maximum: most, inclusive: true });
      return z.NEVER;
    }
    const check = checker(ctx);
    const read = found.map((key) => {
      if (keys && !keys.test(key)) check.add({ code: 'invalid_key', origin: 'record', issues: [], path: [key] });
      const inside = (given as Record<string, unknown>)[key];
      return [key, isPlain(inside) ? inside : check.inside(value, inside, key)] as const;
    });
    check.done();
    return Object.fromEntries(read) as Record<string, z.output<S>>;
  });
  entries.set(schema, value);
  return schema;
}

type Given = Parameters<z.RefinementCtx['addIssue']>[0];

/** How many problems an issue counts instead of naming them. */
export function countedBy(issue: z.core.$ZodIssue): number | undefined {
  const more: unknown = issue.code === 'custom' ? issue.params?.more : undefined;
  return typeof more === 'number' ? more : undefined;
}

/** What a refinement says of a value that it refuses: a problem, to which what was found there is added. */
export const refusing = <C extends ProblemCode>(code: C, params: Omit<NonNullable<ProblemParams<C>>, 'found'>) => ({
  params: { refusal: { code, params } },
});

/** The problem that a refinement gave its issue; undefined for what a schema says by itself. */
export function refusalOf(issue: z.core.$ZodIssue): Pick<Problem, 'code' | 'params'> | undefined {
  return issue.code === 'custom' ? (issue.params?.refusal as Pick<Problem, 'code' | 'params'>) : undefined;
}

/** Hands on the first hundred issues of what stands inside, and counts the rest. */
function checker(ctx: z.RefinementCtx) {
  let told = 0;
  let more = 0;
  const add = (issue: Given) => {
    if (told < MOST_LISTED) ctx.addIssue(issue);
    else more++;
    told++;
  };
  return {
    add,
    inside(schema: z.ZodType, value: unknown, at: PropertyKey): unknown {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) {
        const counted = countedBy(issue);
        if (counted === undefined) add({ ...issue, path: [at, ...issue.path] } as Given);
        else more += counted;
      }
      return undefined;
    },
    done() {
      if (more > 0) ctx.addIssue({ code: 'custom', params: { more } });
    },
  };
}
