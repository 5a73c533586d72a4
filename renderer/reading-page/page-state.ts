import { type Edited, isBaseline } from '../../shared/document/edits/edit.ts';
import { setValues } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { PageData } from '../../shared/exports/page-data.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { accepted } from '../../shared/outcome.ts';

/** Numbers that the reader set, by scenario and path. */
export type Moved = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How a reader looks at the page: all of it stands in the page's address. */
export interface PageState {
  readonly metric: MetricName;
  readonly year: number;
  /** Id of the scenario that the sliders move. */
  readonly scenario: string;
  readonly moved: Moved;
}

/** As the page was exported. */
export const startState = ({ metrics, year, document }: PageData): PageState => ({
  metric: metrics[0]!,
  year,
  scenario: document.baseline.id,
  moved: {},
});

/** Scenarios that the sliders can move: the baseline, which the others follow, and those that are shown. */
export const movable = ({ document, shown }: PageData): readonly string[] => [
  ...new Set([document.baseline.id, ...shown]),
];

/** The state with a number of a scenario set. */
export const withMoved = (state: PageState, path: string, value: number): PageState => ({
  ...state,
  moved: { ...state.moved, [state.scenario]: { ...state.moved[state.scenario], [path]: value } },
});

/** The state with a number of the scenario as it was exported again. */
export function withoutMoved(state: PageState, path: string): PageState {
  const { [path]: _, ...own } = state.moved[state.scenario] ?? {};
  const { [state.scenario]: __, ...others } = state.moved;
  return { ...state, moved: Object.keys(own).length === 0 ? others : { ...others, [state.scenario]: own } };
}

/**
 * The document with what the reader set: the baseline first, which every scenario follows in what it does not say itself.
 * Refused as in the window, where a value is not possible beside the others.
 */
export function movedDocument(document: ScenarioDocument, moved: Moved): Edited {
  const ids = Object.keys(moved).toSorted((a, b) => Number(isBaseline(document, b)) - Number(isBaseline(document, a)));
  let edited: Edited = accepted(document);
  for (const scenario of ids) if (edited.ok) edited = setValues(edited.value, { scenario, values: moved[scenario]! });
  return edited;
}
