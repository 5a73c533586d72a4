import type { BandMeasure } from '../../../shared/charts/composition-layout.ts';
import { PRICES, type Prices } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { ValuesOf } from '../../../shared/tables/table-rows.ts';
import { AS_FIRST_SHOWN } from '../../../shared/wording/metric-history.ts';
import { isBoolean } from '../../view/fits.ts';
import type { Slice } from '../../view/view-store.ts';

/** By which metric the table is sorted, from the highest value down or from the lowest up; null: as the list. */
export type Sorting = { readonly metric: MetricName; readonly down: boolean } | null;

/** What the table shows of each metric, or of the scenarios instead. */
export type TableOf = ValuesOf | 'assumptions';

const TABLES: readonly unknown[] = ['year', 'cumulative', 'presentValue', 'assumptions'] satisfies TableOf[];

/** How many years of history may be chosen. */
export const BACK: readonly number[] = [10, 20, 40];

export interface CompareView {
  /** What the metric is made of stands in place of its lines, where it has parts. */
  readonly composition: boolean;
  /** Year that its parts are held against; null: the base year. */
  readonly against: number | null;
  readonly measure: BandMeasure;
  /** Every line minus the baseline. */
  readonly differences: boolean;
  /** Of values, sums and growth; present values are nominal. */
  readonly prices: Prices;
  readonly table: TableOf;
  /** Differences of the table as percentages of the baseline. */
  readonly percent: boolean;
  readonly sorting: Sorting;
  /** What was is drawn left of the base year, where series say it: so many years of it (null: all). */
  readonly history: boolean;
  readonly back: number | null;
  /** The history that is shown beside the first one, by its key. */
  readonly beside: string | null;
  /** The table of assumptions has those too in which no scenario differs. */
  readonly allAssumptions: boolean;
}

export const compareView: Slice<CompareView> = {
  id: 'compare',
  initial: {
    composition: false,
    against: null,
    measure: 'amounts',
    differences: false,
    prices: 'current',
    table: 'year',
    percent: false,
    sorting: null,
    allAssumptions: false,
    history: true,
    ...AS_FIRST_SHOWN,
  },
  kept: {
    composition: isBoolean,
    against: (value) => value === null || Number.isInteger(value),
    measure: (value) => value === 'amounts' || value === 'shares',
    differences: isBoolean,
    prices: (value) => PRICES.some((one) => one === value),
    table: (value) => TABLES.includes(value),
    percent: isBoolean,
    history: isBoolean,
    back: (value) => value === null || BACK.includes(value as number),
    beside: (value) => value === null || typeof value === 'string',
  },
};
