import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Group } from '../../shared/model/register.ts';

/** Places of the centre; one appears here when it is built. */
export const PLACES = ['compare', 'figures'] as const;
export type Place = (typeof PLACES)[number];

/** What the table of Compare shows of each metric. */
export type TableOf = 'year' | 'cumulative' | 'presentValue' | 'assumptions';

/** A number on screen that explains itself. */
export interface Explained {
  readonly scenario: string;
  readonly metric: MetricName;
  readonly year: number;
}

/** How the document is looked at: never undone, never saved in the document. */
export interface View {
  readonly place: Place;
  /** Id of the scenario whose assumptions are shown. */
  readonly selected: string;
  readonly hidden: readonly string[];
  readonly metric: MetricName;
  /** The comparison year of tiles, rule and table. */
  readonly year: number;
  /** Every line minus the baseline. */
  readonly differences: boolean;
  readonly table: TableOf;
  /** Differences of the table as percentages of the baseline. */
  readonly percent: boolean;
  readonly onlyChanged: boolean;
  readonly search: string;
  readonly openGroups: readonly Group[];
  readonly explained: Explained | null;
  /** Scenario whose name is being typed. */
  readonly renaming: string | null;
  readonly palette: boolean;
}

export type ViewStore = StoreApi<View>;

export const initialView = (selected: string, year: number): View => ({
  place: 'compare',
  selected,
  hidden: [],
  metric: 'trade',
  year,
  differences: false,
  table: 'year',
  percent: false,
  onlyChanged: false,
  search: '',
  openGroups: ['base', 'exportsGrowth', 'workers'],
  explained: null,
  renaming: null,
  palette: false,
});

export const createViewStore = (view: View): ViewStore => createStore<View>()(() => view);
