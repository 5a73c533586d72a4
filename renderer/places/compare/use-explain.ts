import { useCallback } from 'react';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { ValuesOf } from '../../metrics/table-rows.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** Opens the explanation of a scenario's metric in the year that is compared, or of what the years up to it come to. */
export function useExplain(kind: ValuesOf = 'year') {
  const { view, documents } = useWorkspace();
  return useCallback(
    (scenario: string, metric: MetricName) => {
      const { base, end } = documents.getState().document.horizon;
      const year = Math.max(base, Math.min(end, view.getState().year));
      view.setState({ explained: { scenario, metric, year, ...(kind === 'year' ? {} : { sum: kind }) } });
    },
    [view, documents, kind],
  );
}
