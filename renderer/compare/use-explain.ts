import { useCallback } from 'react';
import type { MetricName } from '../../shared/model/metrics.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** Opens the explanation of a scenario's metric in the year that is compared. */
export function useExplain() {
  const { view } = useWorkspace();
  return useCallback(
    (scenario: string, metric: MetricName) => view.setState(({ year }) => ({ explained: { scenario, metric, year } })),
    [view],
  );
}
