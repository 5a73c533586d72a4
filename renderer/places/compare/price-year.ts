import { pricesOf } from '../../../shared/model/explain/sums.ts';
import type { Prices } from '../../../shared/model/frame.ts';
import { useDocumentPart, useSlice } from '../../workspace/workspace-context.ts';
import { compareView, type TableOf } from './compare-view.ts';

/** Of what is explained: where nothing is said, prices are current ones. */
export const priced = (prices: Prices) => (prices === 'base' ? { prices } : {});

export const usePrices = (kind: TableOf = 'year'): Prices =>
  pricesOf(
    kind,
    useSlice(compareView, (state) => state.prices),
  );

/** The year in whose prices money is shown; null for current prices. */
export function usePriceYear(kind: TableOf = 'year'): number | null {
  const base = useDocumentPart(({ horizon }) => horizon.base);
  return usePrices(kind) === 'base' ? base : null;
}
