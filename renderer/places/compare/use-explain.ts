import { useCallback } from 'react';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { ValuesOf } from '../../../shared/tables/table-rows.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { priced, usePrices } from './price-year.ts';

/** Opens the explanation of a scenario's metric in the year that is compared, or of what the years up to it come to. */
export function useExplain(kind: ValuesOf = 'year') {
  const { view, documents } = useWorkspace();
  const prices = usePrices(kind);
  return useCallback(
    (scenario: string, metric: MetricName) => {
      const { base, end } = documents.getState().document.horizon;
      const year = Math.max(base, Math.min(end, view.getState().year));
      const sum = kind === 'year' ? {} : { sum: kind };
      view.setState({ explained: { scenario, metric, year, ...sum, ...priced(prices) } });
    },
    [view, documents, kind, prices],
  );
}
