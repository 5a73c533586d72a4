import type { MetricName } from '../../../shared/model/metrics.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { isBoolean, isMetric, isPath, isRecord } from '../../view/fits.ts';
import type { Slice } from '../../view/view-store.ts';

/** What a value is looked for. */
export interface SolveView {
  readonly path: AssumptionPath | null;
  /** Targets as typed, by metric. */
  readonly targets: Readonly<Partial<Record<MetricName, number>>>;
  /** For all scenarios that are shown, or for the selected one. */
  readonly all: boolean;
}

export const solveView: Slice<SolveView> = {
  id: 'solve',
  initial: { path: null, targets: {}, all: true },
  kept: {
    path: (value, document) => value === null || isPath(value, document),
    targets: (value, document) =>
      isRecord(value) &&
      Object.entries(value).every(([metric, target]) => isMetric(metric, document) && Number.isFinite(target)),
    all: isBoolean,
  },
};
