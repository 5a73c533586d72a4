import { z } from 'zod';
import { KINDS, MEASURES } from '../figures/measure.ts';
import type { Immutable } from '../immutable.ts';
import { byKey, list, MOST_PATHS, name, text } from '../limits.ts';
import { open } from './assumptions.ts';

/** A country by its ISO 3166 code of three letters, as it is named and as an adjective. */
const country = open({ code: z.string().regex(/^[A-Z]{3}$/), name: name.min(1), adjective: name.min(1) });

/** Tracks of workers that a document may have. */
const MOST_TRACKS = 8;

/** Where the value of an assumption usually comes from: a figure of this measure, never one of a certain name. */
const usualOrigin = z.union([
  /** With `as`, how a figure is read that says something close. */
  open({ measure: z.enum(MEASURES), kind: z.enum(KINDS), as: text.exactOptional() }),
  /** Name of the rule that derives it. */
  open({ rule: name }),
  /** What an assumed value rests on. */
  open({ note: text }),
]);

/** Other words that one thing may be looked for under. */
const MOST_SYNONYMS = 32;

/**
 * What all scenarios of a document share (document.md, `structure`): the two countries, the partner's currency by its
 * ISO 4217 code, the tracks of workers, by path where assumptions usually come from, and other words under which they
 * are looked for, by their paths or the beginnings of these (`marketAccess`). Scenarios differ in values, never in
 * structure.
 */
export const structureSchema = open({
  home: country,
  partner: country,
  currency: z.string().regex(/^[A-Z]{3}$/),
  tracks: list(open({ id: z.string().regex(/^[a-z0-9-]{1,64}$/), name: name.min(1), help: text }), MOST_TRACKS),
  origins: byKey(usualOrigin, MOST_PATHS),
  synonyms: z.record(z.string(), list(name.min(1), MOST_SYNONYMS)).optional(),
});
export type Structure = Immutable<z.infer<typeof structureSchema>>;

/** The document's own other words for an assumption. */
export const synonymsOf = ({ synonyms = {} }: Pick<Structure, 'synonyms'>, path: string): readonly string[] =>
  Object.entries(synonyms).flatMap(([start, words]) => (`${path}.`.startsWith(`${start}.`) ? words : []));

/** Stands in units of the register for the partner's currency: `currency per USD`. */
const CURRENCY = /\bcurrency\b/;

/** A unit of the register in a document: `KRW per USD` where the register says `currency per USD`. */
export const unitIn = ({ currency }: Pick<Structure, 'currency'>, unit: string): string =>
  unit.replace(CURRENCY, currency);
