import { useMemo } from 'react';
import { historyOf } from '../../../shared/history/histories.ts';
import { type Window, windowOf } from '../../../shared/history/window.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { useDocument, useSlice } from '../../workspace/workspace-context.ts';
import { dataView } from './data-view.ts';
import { seriesName } from './series-facts.ts';

/** Of a series the years that are looked at, and all that it has. */
export interface ChosenSeries {
  readonly series: Series;
  readonly points: readonly { readonly year: number; readonly value: number }[];
  readonly window: Window;
}

const FLOWS: readonly unknown[] = ['exports', 'imports', 'trade'];
/** Growth is asked of flows first, and of what has the years for it. */
const rank = ({ series, points }: Pick<ChosenSeries, 'series' | 'points'>): number =>
  (points.length >= 3 ? 0 : 2) + (FLOWS.includes(series.measure) && series.hs === undefined ? 0 : 1);

/** The series that is asked about with its window; null: no series has a year's value. */
export function useChosenSeries(): ChosenSeries | null {
  const { series = [], structure } = useDocument();
  const { series: wanted, from, to } = useSlice(dataView, (state) => state);
  return useMemo(() => {
    const yearly = series.map((one) => ({ series: one, points: historyOf({ structure }, one).points }));
    const able = yearly.filter(({ points }) => points.length > 0);
    const chosen = able.find((one) => one.series.id === wanted) ?? able.toSorted((a, b) => rank(a) - rank(b))[0];
    if (chosen === undefined) return null;
    const between = { ...(from !== null && { from }), ...(to !== null && { to }) };
    return { ...chosen, window: windowOf(chosen.points, between, seriesName(chosen.series)) };
  }, [series, structure, wanted, from, to]);
}
