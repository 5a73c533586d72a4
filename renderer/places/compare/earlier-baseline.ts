import { useStore } from 'zustand';
import { isMoved } from '../../../shared/document/edits/try-as-scenario.ts';
import type { Baseline, ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { frameIn, type Prices } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** The baseline of the file, or as it was opened where there is none; null for recovered work. */
export const useSavedBaseline = (): Baseline | null =>
  useStore(useWorkspace().session, ({ saved }) => saved?.baseline ?? null);

/**
 * A metric of the baseline as it was, a value per year of the document as it is; null where the baseline has not been
 * moved since.
 */
export function earlierSeries(
  document: ScenarioDocument,
  earlier: Baseline | null,
  metric: MetricName,
  prices: Prices,
): Float64Array | null {
  if (earlier === null || !isMoved(document, earlier)) return null;
  return seriesOf(project(earlier.assumptions as Assumptions, frameIn(prices, document)), metric);
}
