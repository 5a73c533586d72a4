import type { Follower } from '../../../shared/document/edits/follow.ts';
import { followersOfSeries, type NewerVintage, newerVintages } from '../../../shared/document/edits/series.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Series } from '../../../shared/series/schema.ts';

export type SeriesState = 'new' | 'same' | 'newer';

/** What series of a file are to the document. */
export interface ComingIn {
  readonly all: readonly { readonly series: Series; readonly state: SeriesState }[];
  readonly newer: readonly NewerVintage[];
  /** Those that the button takes. */
  readonly taken: readonly Series[];
  /** Values that follow where newer ones replace those that are there. */
  readonly followers: readonly Follower[];
  /** The document has all of it already. */
  readonly isSame: boolean;
}

export function comingIn(document: ScenarioDocument, series: readonly Series[], replace: boolean): ComingIn {
  const newer = newerVintages(document, series);
  const known = new Set((document.series ?? []).map(({ id }) => id));
  const stateOf = (one: Series): SeriesState =>
    !known.has(one.id) ? 'new' : newer.some(({ after }) => after === one) ? 'newer' : 'same';
  const all = series.map((one) => ({ series: one, state: stateOf(one) }));
  const taken = all.filter(({ state }) => state === 'new' || (replace && state === 'newer')).map((one) => one.series);
  return {
    all,
    newer,
    taken,
    followers: replace
      ? followersOfSeries(
          document,
          newer.map(({ after }) => after),
        )
      : [],
    isSame: all.every(({ state }) => state === 'same'),
  };
}
