import { useCallback } from 'react';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { FanNumber } from '../../../shared/questions/questions.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** Opens the explanation of a number of a scenario's draws; without `of` that of its projection. */
export function useExplainFan(metric: MetricName) {
  const { view } = useWorkspace();
  return useCallback(
    (scenario: string, year: number, of?: FanNumber) =>
      view.setState({ explained: { scenario, metric, year, ...(of === undefined ? {} : { of }) } }),
    [view, metric],
  );
}
