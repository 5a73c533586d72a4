import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import type { Frame } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { type AssumptionPath, assumptionAt, REGISTER } from '../../../shared/model/register.ts';
import { axisPaths, likelyPaths } from '../../../shared/questions/levers/moving-assumptions.ts';
import type { Questions, Subject } from '../../../shared/questions/questions.ts';
import type { ShownValue } from '../../../shared/tables/solve.ts';
import { roundTarget } from '../../charts/use-target-moves.ts';

/** Assumptions a value can be looked for: numbers that the scenario has and that can move alone by any amount. */
export const solvablePaths = (assumptions: Assumptions): readonly AssumptionPath[] =>
  axisPaths(assumptions).filter((path) => !assumptionAt(path).whole);

/** What is asked for as long as nothing is chosen: exports growth in the long run. */
const ASKED_FIRST = ['exports.growth.to', 'exports.growth.rate', 'exports.growth.ceiling'] as const;

/** What is looked for: as chosen, or else what can move the metric, exports growth before all else. */
export function solvedPath(
  chosen: AssumptionPath | null,
  paths: readonly AssumptionPath[],
  metric: MetricName,
  assumptions: Assumptions,
  horizon: Frame,
): AssumptionPath {
  if (chosen !== null && paths.includes(chosen)) return chosen;
  const likely = likelyPaths(metric, assumptions, horizon).filter((path) => paths.includes(path));
  return ASKED_FIRST.find((path) => likely.includes(path)) ?? likely[0] ?? paths[0]!;
}

/** The target to reach: as typed, as the document has it, or a round number a tenth above what is there now. */
export function solvedTarget(
  typed: number | undefined,
  { targets }: ScenarioDocument,
  metric: MetricName,
  now: number,
): number {
  const set = targets.find((target) => target.metric === metric)?.value;
  return typed ?? set ?? (now === 0 ? 1 : roundTarget(now + Math.abs(now) / 10));
}

/** How many values of the assumption the curve is drawn through. */
const POINTS = 121;

/** The values over which a curve is drawn: where analysts move the assumption, stretched to all that was found. */
export function shownRange(
  path: AssumptionPath,
  found: readonly (readonly [today: number | null, shown: readonly ShownValue[]])[],
): readonly [number, number] {
  const values = found.flatMap(([today, shown]) => [
    ...(today === null ? [] : [today]),
    ...shown.map(({ value }) => value),
  ]);
  const { soft } = assumptionAt(path);
  const [low, high] = [Math.min(soft[0], ...values), Math.max(soft[1], ...values)];
  // A little beyond what was found, so that it does not stand on the edge.
  const beyond = (high - low) * 0.04;
  return [low < soft[0] ? low - beyond : low, high > soft[1] ? high + beyond : high];
}

/**
 * The metric over a range of one assumption, as a grid of which the other assumption moves no metric; null where the
 * scenario can hardly move it.
 */
export function curveQuestion(
  horizon: Frame,
  subject: Subject,
  path: AssumptionPath,
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
  metric: MetricName,
  year: number,
): Questions['grid'] | null {
  const [from, to] = [Math.max(low, least), Math.min(high, most)];
  if (!(from < to)) return null;
  return {
    horizon,
    subject,
    metric,
    year,
    x: { path, from, to, count: POINTS },
    y: { path: 'discountRate', from: REGISTER.discountRate.min, to: REGISTER.discountRate.max, count: 2 },
  };
}
