import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { SumKind } from '../../shared/model/explain/sums.ts';
import type { Prices } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Group } from '../../shared/model/register.ts';
import type { FanNumber } from '../../shared/questions/questions.ts';
import type { PicturePart } from './picture-parts.ts';

/** How a place is looked at. The view keeps it under its id, and knows nothing of what is in it. */
export interface Slice<State extends object> {
  readonly id: string;
  readonly initial: State;
  /**
   * Says of each part that is kept for the next time its document is opened whether what was kept still fits; the other
   * parts belong to the moment.
   */
  readonly kept: { readonly [Part in keyof State]?: (value: unknown, document: ScenarioDocument) => boolean };
}

/** What the view has to know of a place of the centre. */
export interface ViewedPlace {
  readonly id: string;
  /** Its charts and tables need the width more than the panel beside them. */
  readonly wide?: true;
  /** What can stand right of it, beside the explanation and the assumptions. */
  readonly side?: { readonly id: string };
  readonly slice?: Slice<object>;
}

/** A number on screen that explains itself. */
export interface Explained {
  readonly scenario: string;
  readonly metric: MetricName;
  readonly year: number;
  /** What the years up to that one come to, instead of its own value. */
  readonly sum?: SumKind;
  /** Current ones where nothing is said. */
  readonly prices?: Prices;
  /** Of the scenario's draws instead of its projection: their mean, or the quantile at a level. */
  readonly of?: FanNumber;
  /** How likely it is at this value or above, over the scenario's draws. */
  readonly reaching?: number;
  /** What it costs over the draws to have chosen the scenario among these, by id. */
  readonly among?: readonly string[];
}

/** How the document is looked at: never undone, never saved in the document. */
export interface View {
  /** All places that there are. */
  readonly places: readonly ViewedPlace[];
  /** Id of the one that is shown. */
  readonly place: string;
  /** How each of them is looked at, by the id of its slice; one that was not changed may be missing. */
  readonly slices: Readonly<Record<string, object>>;
  /** Id of the scenario whose assumptions are shown. */
  readonly selected: string;
  readonly hidden: readonly string[];
  readonly metric: MetricName;
  /** The comparison year of tiles, rule and table. */
  readonly year: number;
  readonly onlyChanged: boolean;
  readonly search: string;
  readonly openGroups: readonly Group[];
  /** Path of the assumption that was asked for from elsewhere last: its row is shown. */
  readonly revealed: string | null;
  readonly explained: Explained | null;
  /** Scenario whose name is being typed. */
  readonly renaming: string | null;
  /** What the palette's field is opened with; null: it is closed. */
  readonly palette: string | null;
  /** What a new document is made of is being asked. */
  readonly creating: boolean;
  /** The year to which the base year is to move is being asked about; null: none is. */
  readonly moving: number | null;
  /** Files whose data are brought in, one after another; none yet: one is asked for; null: nothing is brought in. */
  readonly importing: readonly File[] | null;
  /** What files left open and was answered the last time, by their layout. */
  readonly imports: Readonly<Record<string, unknown>>;
  /** Of what is being asked as what it is exported: of the document, of a chart or the table of the place; null: of nothing. */
  readonly exporting: 'document' | 'table' | PicturePart | null;
  /** How results were exported the last time. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** In a smaller window: the list of scenarios is shown whole, over what is beside it. */
  readonly wideList: boolean;
  /** In a wide window: the list of scenarios is a rail. */
  readonly listFolded: boolean;
  /** Whether the panel on the right is open; null: as the place and the window's width want it. */
  readonly sideOpen: boolean | null;
  /** The explanation that stands behind the assumptions, as they were asked for after it. */
  readonly behind: Explained | null;
  /** What stands right of a place that has something of its own there, where no number explains itself. */
  readonly side: 'own' | 'assumptions';
}

export type ViewStore = StoreApi<View>;

export const initialView = (selected: string, year: number, places: readonly ViewedPlace[]): View => ({
  places,
  place: places[0]!.id,
  slices: {},
  selected,
  hidden: [],
  metric: 'trade',
  year,
  onlyChanged: false,
  search: '',
  openGroups: ['base', 'exportsGrowth', 'workers'],
  revealed: null,
  explained: null,
  renaming: null,
  palette: null,
  creating: false,
  moving: null,
  importing: null,
  imports: {},
  exporting: null,
  exports: {},
  wideList: false,
  listFolded: false,
  sideOpen: null,
  behind: null,
  side: 'own',
});

export const createViewStore = (view: View): ViewStore => createStore<View>()(() => view);
