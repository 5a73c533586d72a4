import { edgeOf, numbersAway } from './algebra/neighbouring-numbers.ts';
import type { Assumptions } from './assumptions.ts';
import { baseFlow } from './equations/growth.ts';
import { FLOWS, type FlowName } from './equations/model.ts';
import { type Horizon, yearsAfter } from './horizon.ts';
import { type AssumptionPath, REGISTER, sharePath, TRACKS } from './register.ts';

/**
 * What must hold between the assumptions of one scenario (model.md §§ 1–5, 10), each rule written once. A document
 * that breaks one is refused; between which values an assumption may move while the others stay follows from the same.
 */

/** What must hold between assumptions, with the numbers as they stand in the scenario. */
export type Relation =
  /** The shares of the tracks add up to 1. */
  | { readonly code: 'sharesAddUp'; readonly total: number }
  /** No more is cut than the tariff. */
  | { readonly code: 'cutWithinTariff'; readonly cut: number; readonly tariff: number }
  /** A saturating path starts with growth of 0 or more. */
  | { readonly code: 'saturatingGrows'; readonly flow: FlowName; readonly from: number }
  /** A ceiling lies above the flow of the base year; USD m. */
  | { readonly code: 'ceilingAboveFlow'; readonly flow: FlowName; readonly ceiling: number; readonly inBase: number };

/** What limits an assumption: its own range in the register, the base year that it comes after, or another assumption. */
export type Limit =
  | Relation
  | { readonly code: 'register' }
  | { readonly code: 'afterBaseYear'; readonly base: number };

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
export function allowedRange(assumptions: Assumptions, path: AssumptionPath, { base }: Horizon): AllowedRange {
  if (REGISTER[path].calendarYear) {
    const { min, max } = yearsAfter(base);
    return { min: { value: min, by: { code: 'afterBaseYear', base } }, max: { value: max, by: { code: 'register' } } };
  }
  return rangeBy(
    rulesOf(assumptions).filter(({ numbers }) => path in numbers),
    path,
  );
}

/** The same whatever the numbers of other assumptions are: the register's range, narrowed by the shape of a path. */
export function rangeAlone(assumptions: Assumptions, path: AssumptionPath): readonly [min: number, max: number] {
  const alone = rulesOf(assumptions).filter(({ numbers }) => path in numbers && Object.keys(numbers).length === 1);
  const { min, max } = rangeBy(alone, path);
  return [min.value, max.value];
}

/** What does not hold between the assumptions of a scenario; years are asked for where they stand. */
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
  const { min, max } = REGISTER[path];
  const brokenAt = (value: number) => rules.find(({ numbers, holds }) => !holds({ ...numbers, [path]: value }));
  const end = (bound: number): End => {
    if (!brokenAt(bound)) return { value: bound, by: { code: 'register' } };
    const value = edgeOf((candidate) => !brokenAt(candidate), rules[0]!.numbers[path]!, bound);
    return { value, by: brokenAt(numbersAway(value, bound < value ? -1 : 1))!.relation };
  };
  return { min: end(min), max: end(max) };
}

const rulesOf = (assumptions: Assumptions): readonly Rule[] => [
  sharesAddUp(assumptions),
  cutWithinTariff(assumptions),
  ...FLOWS.flatMap((flow) => underCeiling(flow, assumptions)),
];

/** Shares of tracks may miss 1 by this much. */
const SHARE_TOLERANCE = 1e-9;

function sharesAddUp({ workers }: Assumptions): Rule {
  const numbers = Object.fromEntries(TRACKS.map((track) => [sharePath(track), workers.tracks[track].initialShare]));
  const total = (shares: Numbers) => TRACKS.reduce((sum, track) => sum + shares[sharePath(track)]!, 0);
  return {
    numbers,
    holds: (shares) => Math.abs(total(shares) - 1) <= SHARE_TOLERANCE,
    relation: { code: 'sharesAddUp', total: total(numbers) },
  };
}

const CUT = 'marketAccess.tariffCut';
const TARIFF = 'marketAccess.initialTariff';

const cutWithinTariff = ({ marketAccess: { tariffCut: cut, initialTariff: tariff } }: Assumptions): Rule => ({
  numbers: { [CUT]: cut, [TARIFF]: tariff },
  holds: (numbers) => numbers[CUT]! <= numbers[TARIFF]!,
  relation: { code: 'cutWithinTariff', cut, tariff },
});

const TRADE = 'base.totalTrade';
const SHARE = 'base.exportShare';

/** Of a saturating path; the others have no rules. */
function underCeiling(flow: FlowName, assumptions: Assumptions): readonly Rule[] {
  const { growth } = assumptions[flow];
  if (growth.shape !== 'saturating') return [];
  const { totalTrade, exportShare } = assumptions.base;
  const { from, ceiling } = growth;
  const [fromPath, ceilingPath] = [`${flow}.growth.from`, `${flow}.growth.ceiling`];
  const inBase = (totalTrade: number, exportShare: number) => baseFlow(flow, { totalTrade, exportShare });
  return [
    {
      numbers: { [fromPath]: from },
      holds: (numbers) => numbers[fromPath]! >= 0,
      relation: { code: 'saturatingGrows', flow, from },
    },
    {
      numbers: { [TRADE]: totalTrade, [SHARE]: exportShare, [ceilingPath]: ceiling },
      holds: (numbers) => numbers[ceilingPath]! > inBase(numbers[TRADE]!, numbers[SHARE]!),
      relation: { code: 'ceilingAboveFlow', flow, ceiling, inBase: inBase(totalTrade, exportShare) },
    },
  ];
}
