import type { Assumptions } from '../../model/assumptions.ts';
import { sameButRounding, sameShare } from '../../model/base-year/rounding.ts';
import { valueAtPath, withValue } from '../changes.ts';
import { differences } from '../differences.ts';
import type { Scenario, Uncertainty } from '../schema.ts';
import { changesTo } from './baseline.ts';

/**
 * A scenario's changes with its new assumptions: what it changed, but what is known now, and what its own projection has
 * otherwise than the baseline's. What differs from the baseline by rounding alone does not.
 */
export function movedScenario(
  scenario: Scenario,
  baseline: Assumptions,
  own: Assumptions,
  isDropped: (path: string) => boolean,
): Scenario {
  const pinned = Object.keys(scenario.changes).filter((path) => !isDropped(path));
  const kept = pinned.map((path) => arrived(path, own)).filter((path) => valueAtPath(own, path) !== undefined);
  const settledOwn = differences(baseline, own)
    .filter((path) => !kept.includes(path) && sameAt(path, valueAtPath(baseline, path), valueAtPath(own, path)))
    .reduce((result, path) => withValue(result, path, valueAtPath(baseline, path)), own);
  const changes = changesTo(baseline, settledOwn, [...new Set(kept)]);
  const stays = ([path]: [string, unknown]) => !isDropped(path);
  const rationale = Object.fromEntries(Object.entries(scenario.rationale).filter(stays));
  return withGrowthArrived({ ...scenario, changes, rationale }, own);
}

function sameAt(path: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return path === 'base.exportShare' ? sameShare(a, b) : sameButRounding(a, b);
}

/** The path of a leaf after the move: the `to` of a linear path that has arrived is its `rate`. */
function arrived(path: string, assumptions: Assumptions): string {
  const [, growth] = /^(.*\.growth)\.to$/.exec(path) ?? [];
  if (growth === undefined || valueAtPath(assumptions, path) !== undefined) return path;
  return valueAtPath(assumptions, `${growth}.rate`) === undefined ? path : `${growth}.rate`;
}

/** Uncertainty about the `to` of a linear path that has arrived in every scenario is one about its rate. */
export function uncertaintyArrived(uncertainty: Uncertainty, all: readonly Assumptions[]): Uncertainty {
  const { inputs, correlations } = uncertainty;
  const next = (path: string): string => {
    const rates = new Set(all.map((assumptions) => arrived(path, assumptions)));
    const [rate] = rates;
    return rates.size === 1 && inputs.every((input) => input.path !== rate) ? rate! : path;
  };
  if (inputs.every(({ path }) => next(path) === path)) return uncertainty;
  return {
    ...uncertainty,
    inputs: inputs.map((input) => ({ ...input, path: next(input.path) })),
    correlations: correlations.map((pair) => ({ ...pair, a: next(pair.a), b: next(pair.b) })),
  };
}

/** Reasons for the `to` of linear paths that have arrived are said of their rate. */
export function withGrowthArrived<S extends Pick<Scenario, 'rationale'>>(scenario: S, assumptions: Assumptions): S {
  const entries = Object.entries(scenario.rationale);
  if (entries.every(([path]) => arrived(path, assumptions) === path)) return scenario;
  return {
    ...scenario,
    rationale: Object.fromEntries(entries.map(([path, text]) => [arrived(path, assumptions), text])),
  };
}
