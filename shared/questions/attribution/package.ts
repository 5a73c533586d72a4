import type { Assumptions } from '../../model/assumptions.ts';
import type { Frame } from '../../model/frame.ts';
import type { MetricName } from '../../model/metrics.ts';
import { project, seriesOf } from '../../model/project.ts';

/** What two scenarios do to a metric, each alone and both together; NaN where an own metric is undefined. */
export interface PackageEffects {
  /** The metric of the baseline. */
  readonly baseline: number;
  /** Differences to it. */
  readonly one: number;
  readonly other: number;
  readonly together: number;
  /** What both do together beyond the sum of what each does alone. */
  readonly beyond: number;
}

interface PackageQuestion {
  readonly horizon: Frame;
  readonly baseline: Assumptions;
  readonly one: Assumptions;
  readonly other: Assumptions;
  /** With the changes of both. */
  readonly together: Assumptions;
  readonly metric: MetricName;
  /** A calendar year of the horizon. */
  readonly year: number;
}

/** A policy package in four numbers, against the baseline: each alone, both together, what is beyond their sum. */
export function packageEffects({ horizon, metric, year, ...of }: PackageQuestion): PackageEffects {
  const years = { ...horizon, end: year };
  const metricOf = (assumptions: Assumptions): number =>
    seriesOf(project(assumptions, years), metric)[year - horizon.base] as number;
  const baseline = metricOf(of.baseline);
  const [one, other, together] = [of.one, of.other, of.together].map((assumptions) => metricOf(assumptions) - baseline);
  return { baseline, one: one!, other: other!, together: together!, beyond: together! - (one! + other!) };
}
