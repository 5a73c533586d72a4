import { edgeOf, numbersAway } from './algebra/neighbouring-numbers.ts';
import type { Assumptions } from './assumptions.ts';
import { baseFlow } from './equations/growth.ts';
import { FLOWS, type FlowName } from './equations/model.ts';
import { type AssumptionPath, assumptionAt, groupSharePath, sharePath } from './register.ts';

/**
 * What must hold between the assumptions of one scenario (model.md §§ 1–5, 10), each rule written once. A document
 * that breaks one is refused; between which values an assumption may move while the others stay follows from the same.
 */

/** What must hold between assumptions, with the numbers as they stand in the scenario. */
export type Relation =
  /** The shares of the tracks, or of a flow's groups, add up to 1. */
  | { readonly code: 'sharesAddUp'; readonly of: SharedOut; readonly total: number }
  /** A saturating path starts with growth of 0 or more. */
  | { readonly code: 'saturatingGrows'; readonly at: string; readonly from: number }
  /** A ceiling lies above the flow, or the group, in the base year; USD m. */
  | {
      readonly code: 'ceilingAboveFlow';
      readonly at: string;
      readonly flow: FlowName;
      readonly group: string | null;
      readonly ceiling: number;
      readonly inBase: number;
    };

/** What shares add up to 1 of. */
export type SharedOut = 'tracks' | FlowName;

/** What limits an assumption: its own range in the register, or another assumption. */
export type Limit = Relation | { readonly code: 'register' };

/** The last value that is allowed, and what refuses those beyond. */
export interface End {
  readonly value: number;
  readonly by: Limit;
}

export interface AllowedRange {
  readonly min: End;
  readonly max: End;
}

/**
 * Between which values an assumption may be set while all others of the scenario stay as they are, both ends included:
 * the next number beyond each is refused. The scenario is a valid one, so its own value lies between them.
 */
export const allowedRange = (assumptions: Assumptions, path: AssumptionPath): AllowedRange =>
  rangeBy(
    rulesOf(assumptions).filter(({ numbers }) => path in numbers),
    path,
  );

/** The same whatever the numbers of other assumptions are: the register's range, narrowed by the shape of a path. */
export function rangeAlone(assumptions: Assumptions, path: AssumptionPath): readonly [min: number, max: number] {
  const alone = rulesOf(assumptions).filter(({ numbers }) => path in numbers && Object.keys(numbers).length === 1);
  const { min, max } = rangeBy(alone, path);
  return [min.value, max.value];
}

/** What does not hold between the assumptions of a scenario. */
export const brokenRelations = (assumptions: Assumptions): readonly Relation[] =>
  rulesOf(assumptions).flatMap(({ numbers, holds, relation }) => (holds(numbers) ? [] : [relation]));

type Numbers = Readonly<Record<string, number>>;

/** A rule holds on one stretch of each of its numbers, the others as they are. */
interface Rule {
  /** Between which assumptions it holds, and what they are. */
  readonly numbers: Numbers;
  readonly holds: (numbers: Numbers) => boolean;
  readonly relation: Relation;
}

function rangeBy(rules: readonly Rule[], path: AssumptionPath): AllowedRange {
  const { min, max } = assumptionAt(path);
  const brokenAt = (value: number) => rules.find(({ numbers, holds }) => !holds({ ...numbers, [path]: value }));
  const end = (bound: number): End => {
    if (!brokenAt(bound)) return { value: bound, by: { code: 'register' } };
    const value = edgeOf((candidate) => !brokenAt(candidate), rules[0]!.numbers[path]!, bound);
    return { value, by: brokenAt(numbersAway(value, bound < value ? -1 : 1))!.relation };
  };
  return { min: end(min), max: end(max) };
}

const rulesOf = (assumptions: Assumptions): readonly Rule[] => [
  ...sharesAddUp('tracks', sharesOf(assumptions, 'tracks')),
  ...FLOWS.flatMap((flow) => [
    ...sharesAddUp(flow, sharesOf(assumptions, flow)),
    ...underCeiling(flow, null, assumptions),
    ...Object.keys(assumptions[flow].groups).flatMap((group) => underCeiling(flow, group, assumptions)),
  ]),
];

/** The shares of tracks or of a flow's groups, by their paths. */
export function sharesOf({ workers, ...flows }: Assumptions, of: SharedOut): Numbers {
  if (of !== 'tracks') {
    return Object.fromEntries(
      Object.entries(flows[of].groups).map(([id, { share }]) => [groupSharePath(of, id), share]),
    );
  }
  return Object.fromEntries(
    Object.entries(workers.tracks).map(([id, { initialShare }]) => [sharePath(id), initialShare]),
  );
}

/** Shares may miss 1 by this much. */
const SHARE_TOLERANCE = 1e-9;

/** There is nothing to add up where there are none. */
function sharesAddUp(of: SharedOut, shares: Numbers): readonly Rule[] {
  const paths = Object.keys(shares);
  const total = (numbers: Numbers) => paths.reduce((sum, path) => sum + numbers[path]!, 0);
  if (paths.length === 0) return [];
  return [
    {
      numbers: shares,
      holds: (numbers) => Math.abs(total(numbers) - 1) <= SHARE_TOLERANCE,
      relation: { code: 'sharesAddUp', of, total: total(shares) },
    },
  ];
}

const TRADE = 'base.totalTrade';
const EXPORT_SHARE = 'base.exportShare';

/** Of a saturating path of a flow or one of its groups; the others have no rules. */
function underCeiling(flow: FlowName, group: string | null, assumptions: Assumptions): readonly Rule[] {
  const { growth } = group === null ? assumptions[flow] : assumptions[flow].groups[group]!;
  if (growth?.shape !== 'saturating') return [];
  const { totalTrade, exportShare } = assumptions.base;
  const { from, ceiling } = growth;
  const at = group === null ? `${flow}.growth` : `${flow}.groups.${group}.growth`;
  const [fromPath, ceilingPath] = [`${at}.from`, `${at}.ceiling`];
  const path = group === null ? null : groupSharePath(flow, group);
  const share: Numbers = path === null ? {} : { [path]: assumptions[flow].groups[group!]!.share };
  const inBase = (numbers: Numbers) => {
    const whole = baseFlow(flow, { totalTrade: numbers[TRADE]!, exportShare: numbers[EXPORT_SHARE]! });
    return path === null ? whole : numbers[path]! * whole;
  };
  const numbers = { [TRADE]: totalTrade, [EXPORT_SHARE]: exportShare, ...share, [ceilingPath]: ceiling };
  return [
    {
      numbers: { [fromPath]: from },
      holds: (one) => one[fromPath]! >= 0,
      relation: { code: 'saturatingGrows', at, from },
    },
    {
      numbers,
      holds: (all) => all[ceilingPath]! > inBase(all),
      relation: { code: 'ceilingAboveFlow', at, flow, group, ceiling, inBase: inBase(numbers) },
    },
  ];
}
