import { z } from 'zod';
import { KINDS, MEASURES } from '../figures/measure.ts';
import type { Immutable } from '../immutable.ts';
import { byKey, list, MOST_PATHS, name, text } from '../limits.ts';
import { open } from './assumptions.ts';
import type { Ids } from './register.ts';

/** A country by its ISO 3166 code of three letters, as it is named and as an adjective. */
const country = open({ code: z.string().regex(/^[A-Z]{3}$/), name: name.min(1), adjective: name.min(1) });

/** How many tracks of workers, groups of goods in a flow, inputs and metrics of its own a document may have. */
const MOST_TRACKS = 8;
const MOST_GROUPS = 20;
const MOST_INPUTS = 50;
const MOST_METRICS = 200;
/** Chapters of goods in a group. */
const MOST_CHAPTERS = 100;

/** Of a track, group, input or metric; without a hyphen, so that formulas can name it. */
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const named = { id, name: name.min(1) };
const goods = list(open({ ...named, hs: list(name, MOST_CHAPTERS).exactOptional() }), MOST_GROUPS);
const kind = z.enum(['flow', 'stock', 'ratio']);

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
 * ISO 4217 code, tracks of workers, groups of goods, the analyst's own inputs and metrics. By path, where assumptions
 * usually come from, and other words under which they are looked for, by their paths or the beginnings of these
 * (`exports.access`). Scenarios differ in values, never in structure.
 */
export const structureSchema = open({
  home: country,
  partner: country,
  currency: z.string().regex(/^[A-Z]{3}$/),
  tracks: list(open({ ...named, help: text }), MOST_TRACKS),
  goods: open({ exports: goods, imports: goods }),
  inputs: list(open({ ...named, unit: name, kind }), MOST_INPUTS),
  metrics: list(
    open({ ...named, unit: name, kind, better: z.enum(['higher', 'lower']).nullable(), formula: text }),
    MOST_METRICS,
  ),
  origins: byKey(usualOrigin, MOST_PATHS).exactOptional(),
  synonyms: byKey(list(name.min(1), MOST_SYNONYMS), MOST_PATHS).exactOptional(),
});
export type Structure = Immutable<z.infer<typeof structureSchema>>;

/** The ids that a structure lists. */
export const idsIn = ({ tracks, goods, inputs }: Pick<Structure, 'tracks' | 'goods' | 'inputs'>): Ids => ({
  tracks: tracks.map((one) => one.id),
  exports: goods.exports.map((one) => one.id),
  imports: goods.imports.map((one) => one.id),
  inputs: inputs.map((one) => one.id),
});

/** The document's own other words for an assumption. */
export const synonymsOf = ({ synonyms = {} }: Pick<Structure, 'synonyms'>, path: string): readonly string[] =>
  Object.entries(synonyms).flatMap(([start, words]) => (`${path}.`.startsWith(`${start}.`) ? words : []));

/** Stands in units of the register for the partner's currency: `currency per USD`. */
const CURRENCY = /\bcurrency\b/;

/** A unit of the register in a document: `KRW per USD` where the register says `currency per USD`. */
export const unitIn = ({ currency }: Pick<Structure, 'currency'>, unit: string): string =>
  unit.replace(CURRENCY, currency);
