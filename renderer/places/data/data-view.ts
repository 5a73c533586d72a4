import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Slice } from '../../view/view-store.ts';

/** What can be looked at of data, in the order of its tabs. */
export const DATA_PARTS = ['series', 'history', 'nowcast', 'backtest', 'goods'] as const;
export type DataPart = (typeof DATA_PARTS)[number];

/** How data are looked at. */
export interface SeenData {
  readonly part: DataPart;
  /** The series that is asked about, and the one beside it, by their ids; null: the first there is. */
  readonly series: string | null;
  readonly beside: string | null;
  /** First and last year of the window; null: as far as it goes. */
  readonly from: number | null;
  readonly to: number | null;
}

const isSeriesOrNone = (value: unknown, { series = [] }: ScenarioDocument): boolean =>
  value === null || series.some(({ id }) => id === value);

export const dataView: Slice<SeenData> = {
  id: 'data',
  initial: { part: 'series', series: null, beside: null, from: null, to: null },
  kept: {
    part: (value) => DATA_PARTS.some((part) => part === value),
    series: isSeriesOrNone,
    beside: isSeriesOrNone,
  },
};
