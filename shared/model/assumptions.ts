import { z } from 'zod';
import { byKey, MOST_GROUPS, MOST_OVERRIDES, name } from '../limits.ts';
import {
  type Assumption,
  type Each,
  FIRST_YEAR,
  LAST_YEAR,
  type OrNone,
  type Whole,
  type WholeKind,
} from './register/assumption.ts';
import type { growthPath } from './register/growth-paths.ts';
import { type Ids, INNER_RANGES, listedAt, REGISTER } from './register.ts';

export type { Horizon } from './horizon.ts';

/**
 * An object whose unknown keys are kept and written back (a newer program may have put them there), typed by its
 * known keys alone so that a misspelt field stays a type error.
 */
export const open = <S extends z.core.$ZodLooseShape>(shape: S) => z.looseObject(shape) as unknown as z.ZodObject<S>;

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.number().min(min).max(max);

/** A number within an assumption's range. */
function scalar(assumption: Assumption) {
  const number = within(assumption);
  return assumption.whole ? number.int() : number;
}

/** A growth path of one of the four shapes of § 2; rates as fractions, `ceiling` in USD m. */
function growthSchema(of: ReturnType<typeof growthPath>) {
  const [rate, from, to] = [scalar(of.rate), scalar(of.from), scalar(of.to)];
  return z.discriminatedUnion('shape', [
    open({ shape: z.literal('constant'), rate }),
    open({ shape: z.literal('fade'), from, to, halfLife: scalar(of.halfLife) }),
    open({ shape: z.literal('linear'), from, to, years: scalar(of.years) }),
    open({ shape: z.literal('saturating'), from: from.min(0), ceiling: scalar(of.ceiling) }),
  ]);
}

/** A number by calendar year. */
const byYear = (range: { readonly min: number; readonly max: number }) =>
  byKey(within(range), MOST_OVERRIDES, /^(19\d\d|20[0-5]\d|2060)$/);

const shockSchema = open({
  year: z.number().int().min(FIRST_YEAR).max(LAST_YEAR),
  flow: z.enum(['exports', 'imports', 'both']),
  /** Fraction by which the flow moves in its first year. */
  size: within(INNER_RANGES.shockSize),
  /** Years until half of it has worn off; null: permanent. */
  halfLife: within(INNER_RANGES.shockHalfLife).nullable(),
  /** The group of goods that it moves; null: all of the flow. */
  group: name.nullable(),
});

const MOST_SHOCKS = 100;

/** The schema of each kind of whole value. */
const WHOLES: { readonly [K in WholeKind]: (inside: never) => z.ZodType } = {
  growth: growthSchema,
  /** Calendar year → growth rate that replaces the path's in that year. */
  overrides: () => byYear(INNER_RANGES.override),
  access: (inside: object) => schemaOf(inside),
  shocks: () => z.array(shockSchema).max(MOST_SHOCKS),
  track: () => name,
  /** Calendar year → value of an input that is known. */
  values: () => byYear(INNER_RANGES.knownValue),
};

/** The schema of what stands at a node of the register. */
export function schemaOf(node: object): z.ZodType {
  const schema = withoutNone(node);
  return 'none' in node ? schema.nullable() : schema;
}

function withoutNone(node: object): z.ZodType {
  if ('unit' in node) return scalar(node as Assumption);
  if ('each' in node) return byKey(schemaOf(node.each as object), MOST_GROUPS);
  if ('whole' in node) return WHOLES[(node as Whole).whole]((node as Whole).inside as never);
  return open(Object.fromEntries(Object.entries(node).map(([key, inside]) => [key, schemaOf(inside)])));
}

export type Growth = z.infer<ReturnType<typeof growthSchema>>;
export type GrowthShape = Growth['shape'];
export type Shock = z.infer<typeof shockSchema>;
type ByYear = Record<string, number>;

type WholeValue<W> =
  W extends Whole<infer K, infer Inside>
    ? { growth: Growth; overrides: ByYear; access: Given<Inside>; shocks: Shock[]; track: string; values: ByYear }[K]
    : never;

/** What assumptions hold where the register has a node. */
type Given<N> =
  | (N extends OrNone ? null : never)
  | (N extends Assumption
      ? number
      : N extends Each<infer T>
        ? Record<string, Given<T>>
        : N extends Whole
          ? WholeValue<N>
          : { -readonly [K in keyof N]: Given<N[K]> });

/**
 * The complete assumptions of a scenario, as in a document's `baseline.assumptions`. Tracks, groups and inputs have the
 * structure's ids, in its order. What holds between fields (shares that add up to 1, ceilings) is checked in
 * `constraints.ts`.
 */
export type Assumptions = Given<typeof REGISTER>;
export type Flow = Assumptions['exports'];
export type Access = Flow['access'];
export type GoodsGroup = Flow['groups'][string];
export type Track = Assumptions['workers']['tracks'][string];

export const assumptionsSchema = schemaOf(REGISTER) as z.ZodType<Assumptions>;

/** The ids that assumptions have, in the structure's order. */
export const idsOf = ({
  workers,
  exports,
  imports,
  inputs,
}: Readonly<Pick<Assumptions, 'workers' | 'exports' | 'imports' | 'inputs'>>): Ids => ({
  tracks: Object.keys(workers.tracks),
  exports: Object.keys(exports.groups),
  imports: Object.keys(imports.groups),
  inputs: Object.keys(inputs),
});

/** Whether the track, group or input that a path names is there; a path that names none is always in place. */
export function isListedIn(ids: Ids, path: string): boolean {
  const listed = listedAt(path);
  return listed === null || ids[listed.list].includes(listed.id);
}
