import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SumKind } from '../../shared/model/explain/sums.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { AssumptionPath, Group } from '../../shared/model/register.ts';
import type { FanNumber } from '../../shared/questions/questions.ts';

/** Places of the centre; one appears here when it is built. */
export const PLACES = ['compare', 'uncertainty', 'sensitivity', 'solve', 'changed', 'figures'] as const;
export type Place = (typeof PLACES)[number];

/** By which metric the table is sorted, from the highest value down or from the lowest up; null: as the list. */
export type Sorting = { readonly metric: MetricName; readonly down: boolean } | null;

/** What the table of Compare shows of each metric. */
export type TableOf = 'year' | 'cumulative' | 'presentValue' | 'assumptions';

/** A number on screen that explains itself. */
export interface Explained {
  readonly scenario: string;
  readonly metric: MetricName;
  readonly year: number;
  /** What the years up to that one come to, instead of its own value. */
  readonly sum?: SumKind;
  /** Of the scenario's draws instead of its projection: their mean, or the quantile at a level. */
  readonly of?: FanNumber;
  /** How likely it is at this value or above, over the scenario's draws. */
  readonly reaching?: number;
  /** What it costs over the draws to have chosen the scenario among these, by id. */
  readonly among?: readonly string[];
}

/** What a value is looked for. */
export interface Solve {
  readonly path: AssumptionPath | null;
  /** Targets as typed, by metric. */
  readonly targets: Readonly<Partial<Record<MetricName, number>>>;
  /** For all scenarios that are shown, or for the selected one. */
  readonly all: boolean;
}

/** An axis as the analyst chose it; an end that is null is where analysts move the assumption. */
export interface ChosenAxis {
  readonly path: AssumptionPath;
  readonly from: number | null;
  readonly to: number | null;
}

/** So many values stand on an axis of the two-way grid. */
export const GRID_COUNTS = [21, 41, 81] as const;

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
  readonly sorting: Sorting;
  /** The table of assumptions has those too in which no scenario differs. */
  readonly allAssumptions: boolean;
  readonly onlyChanged: boolean;
  readonly search: string;
  readonly openGroups: readonly Group[];
  /** Path of the assumption that was asked for from elsewhere last: its row is shown. */
  readonly revealed: string | null;
  readonly explained: Explained | null;
  /** The two-way grid: axes as chosen (null: what moves the metric most), and values on each. */
  readonly grid: { readonly x: ChosenAxis | null; readonly y: ChosenAxis | null; readonly count: number };
  /** Shares of the variance as if correlated inputs were independent. */
  readonly asIfIndependent: boolean;
  readonly solve: Solve;
  /** Scenarios that are held against each other; null: the baseline and the selected one. */
  readonly changed: { readonly from: string | null; readonly to: string | null };
  /** Scenario whose name is being typed. */
  readonly renaming: string | null;
  /** What the palette's field is opened with; null: it is closed. */
  readonly palette: string | null;
  /** In a smaller window: the list of scenarios is shown whole, over what is beside it. */
  readonly wideList: boolean;
  /** In a wide window: the list of scenarios is a rail. */
  readonly listFolded: boolean;
  /** Whether the panel on the right is open; null: as the place and the window's width want it. */
  readonly sideOpen: boolean | null;
  /** The explanation that stands behind the assumptions, as they were asked for after it. */
  readonly behind: Explained | null;
  /** Scenario whose fan stands beside that of the selected one. */
  readonly beside: string | null;
  /** Scenarios among which the best is looked for; null: those that differ in levers only. */
  readonly weighed: readonly string[] | null;
  /** What stands right of the fans, where no number explains itself. */
  readonly side: 'ranges' | 'assumptions';
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
  sorting: null,
  allAssumptions: false,
  onlyChanged: false,
  search: '',
  openGroups: ['base', 'exportsGrowth', 'workers'],
  revealed: null,
  explained: null,
  grid: { x: null, y: null, count: 41 },
  asIfIndependent: false,
  solve: { path: null, targets: {}, all: true },
  changed: { from: null, to: null },
  renaming: null,
  palette: null,
  wideList: false,
  listFolded: false,
  sideOpen: null,
  behind: null,
  beside: null,
  weighed: null,
  side: 'ranges',
});

export const createViewStore = (view: View): ViewStore => createStore<View>()(() => view);
