import type { Assumption, Each, Group, Whole } from './register/assumption.ts';
import { INVESTMENT } from './register/investment.ts';
import { SKILLS } from './register/skills.ts';
import { BASE, EXCHANGE, EXPORTS, IMPORTS, SHOCKS } from './register/trade.ts';
import { DISCOUNT_RATE, INPUTS, PRICES } from './register/valuation.ts';
import { WORKERS } from './register/workers.ts';

export { type Assumption, FIRST_YEAR, GROUPS, type Group, LAST_YEAR, type Role } from './register/assumption.ts';

/**
 * The register of assumptions (model.md § 10), in the order of a document's file: every assumption with its unit, allowed
 * range, step and role, as a tree of the shape that assumptions have. The schema, the screens, the command line and
 * Explain read it.
 */
export const REGISTER = {
  base: BASE,
  exports: EXPORTS,
  imports: IMPORTS,
  shocks: SHOCKS,
  investment: INVESTMENT,
  skills: SKILLS,
  workers: WORKERS,
  discountRate: DISCOUNT_RATE,
  exchange: EXCHANGE,
  inputs: INPUTS,
  prices: PRICES,
};

type Below<P extends string, K extends string> = P extends '' ? K : `${P}.${K}`;

type ScalarPaths<N, P extends string = ''> = N extends Assumption
  ? P
  : N extends Each<infer T>
    ? ScalarPaths<T, Below<P, string>>
    : N extends Whole
      ? ScalarPaths<N['inside'], P>
      : { [K in keyof N & string]: ScalarPaths<N[K], Below<P, K>> }[keyof N & string];

type WholePaths<N, P extends string = ''> = N extends Assumption
  ? never
  : N extends Each<infer T>
    ? WholePaths<T, Below<P, string>>
    : N extends Whole
      ? P
      : { [K in keyof N & string]: WholePaths<N[K], Below<P, K>> }[keyof N & string];

/** Path of a scalar assumption, as in a document's changes: `workers.tracks.trainee.newQuota`. */
export type AssumptionPath = ScalarPaths<typeof REGISTER>;

/** Path of a value that is set, compared and changed as a whole: the shape of a path changes only through it. */
export type WholePath = WholePaths<typeof REGISTER>;

const scalars = new Map<string, Assumption>();
const wholes = new Map<string, Whole>();

function enter(node: object, path: string): void {
  const below = (inside: object) => {
    for (const [key, part] of Object.entries(inside)) enter(part, path === '' ? key : `${path}.${key}`);
  };
  if ('unit' in node) scalars.set(path, node as Assumption);
  else if ('each' in node) enter(node.each as object, `${path}.*`);
  else if ('whole' in node) {
    wholes.set(path, node as Whole);
    below((node as Whole).inside);
  } else below(node);
}
enter(REGISTER, '');

/** Where the register has something, with a star for ids, and the group under which it is shown. */
export const REGISTERED: readonly { readonly path: string; readonly group: Group }[] = [...scalars, ...wholes].map(
  ([path, { group }]) => ({ path, group }),
);

/** What is listed by id: a path says the id where the register has a star. */
const LISTS = /^(workers\.tracks|exports\.groups|imports\.groups|inputs)\.([^.]+)/;

const patternOf = (path: string): string => path.replace(LISTS, '$1.*');

/** An entry at a path, found once: the model is built from hundreds of paths over and over. */
function found<T>(entries: ReadonlyMap<string, T>): (path: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (path) => {
    if (known.has(path)) return known.get(path);
    // Paths of any text come from files.
    if (known.size >= MOST_KNOWN) known.clear();
    const entry = entries.get(path) ?? entries.get(patternOf(path));
    known.set(path, entry);
    return entry;
  };
}

const MOST_KNOWN = 10_000;
const scalarAt = found(scalars);
const wholeValueAt = found(wholes);

/** The assumption at a path; asking for one that is not there is a bug. */
export function assumptionAt(path: AssumptionPath): Assumption {
  const entry = scalarAt(path);
  if (!entry) throw new Error(`${path} is no assumption`);
  return entry;
}

/** The value that is set as a whole at a path; asking for one that is not there is a bug. */
export function wholeAt(path: WholePath): Whole {
  const entry = wholeValueAt(path);
  if (!entry) throw new Error(`${path} is no whole value`);
  return entry;
}

export const isAssumptionPath = (path: string): path is AssumptionPath => scalarAt(path) !== undefined;

export const isWholePath = (path: string): path is WholePath => wholeValueAt(path) !== undefined;

/** Ids of what the structure lists, in its order. */
export interface Ids {
  readonly tracks: readonly string[];
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  readonly inputs: readonly string[];
}

const ID_LISTS: Readonly<Record<string, keyof Ids>> = {
  'workers.tracks': 'tracks',
  'exports.groups': 'exports',
  'imports.groups': 'imports',
  inputs: 'inputs',
};

/** Where the assumptions of a list stand. */
export const listPath = (list: keyof Ids): string => Object.keys(ID_LISTS).find((path) => ID_LISTS[path] === list)!;

/** The metric of a track, group or input. */
export const metricOfListed = (list: keyof Ids, id: string): string =>
  list === 'inputs' ? id : `${list === 'tracks' ? 'workers' : list}:${id}`;

/** Of which track, group or input a path is, null where it is of none. */
export function listedAt(path: string): { readonly list: keyof Ids; readonly id: string } | null {
  const [, list, id] = LISTS.exec(path) ?? [];
  return list === undefined || id === undefined ? null : { list: ID_LISTS[list]!, id };
}

/** Paths with the ids of the structure in place of a star. */
export const inFull = (patterns: Iterable<string>, ids: Ids): readonly string[] => {
  const full: string[] = [];
  const starred = new Map<string, string[]>();
  for (const pattern of patterns) {
    const [list, rest] = pattern.split('.*');
    if (rest === undefined) full.push(pattern);
    else if (starred.has(list!)) starred.get(list!)!.push(rest);
    else starred.set(list!, [rest]);
  }
  for (const [list, rests] of starred)
    for (const id of ids[ID_LISTS[list]!]) for (const rest of rests) full.push(`${list}.${id}${rest}`);
  return full;
};

/** The same answer for the same ids, made once: few structures are at work at a time. */
export function byIds<T>(make: (ids: Ids) => T): (ids: Ids) => T {
  const known = new Map<string, T>();
  return (ids) => {
    const key = JSON.stringify([ids.tracks, ids.exports, ids.imports, ids.inputs]);
    let answer = known.get(key);
    if (answer === undefined) {
      if (known.size >= MOST_STRUCTURES) known.clear();
      answer = make(ids);
      known.set(key, answer);
    }
    return answer;
  };
}

const MOST_STRUCTURES = 100;

/** Paths of all scalar assumptions that a document of these tracks, groups and inputs can have. */
export const assumptionPaths = byIds((ids) => inFull(scalars.keys(), ids) as readonly AssumptionPath[]);

/** Paths of all values that are set as a whole in a document of these tracks, groups and inputs. */
export const wholePaths = byIds((ids) => inFull(wholes.keys(), ids) as readonly WholePath[]);

/** The value set as a whole that a leaf belongs to, or null. */
export function wholeAround(path: string): WholePath | null {
  const above = path.slice(0, path.lastIndexOf('.'));
  return isWholePath(above) ? above : null;
}

/** Of numbers inside whole values (§ 10): growth typed for a year and the size of a shock as fractions, half-lives in years. */
export const INNER_RANGES = {
  override: { min: -0.9, max: 2 },
  shockSize: { min: -0.9, max: 2 },
  shockHalfLife: { min: 0.1, max: 50 },
  knownValue: { min: -1e12, max: 1e12 },
} as const;

/** Path of a track's share of the workers in the base year; the shares add up to 1 (§ 5). */
export const sharePath = (track: string) => `workers.tracks.${track}.initialShare` as const;

/** Path of a group's share of its flow in the base year; the shares of a flow add up to 1 (§ 3). */
export const groupSharePath = (flow: 'exports' | 'imports', group: string) => `${flow}.groups.${group}.share` as const;
