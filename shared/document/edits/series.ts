import { isWhole, type ValueOrigin } from '../../figures/origins.ts';
import type { Source } from '../../figures/schema.ts';
import { problem } from '../../language/problems.ts';
import { accepted, type Refusal, refused } from '../../outcome.ts';
import type { Series } from '../../series/schema.ts';
import { sameValue } from '../differences.ts';
import { type User, users, withHeldOrigins, withLinks } from '../origins.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, whole } from './edit.ts';
import { type Follower, followed, followersAmong } from './follow.ts';

/** A value of a series that is another one in a newer vintage; null: the period is new, or gone. */
export interface PeriodChange {
  /** A year (`2023`) or a month (`2024-01`). */
  readonly period: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A series with other values than the document has. */
export interface NewerVintage {
  readonly before: Series;
  readonly after: Series;
  readonly changes: readonly PeriodChange[];
}

/** What imported data say, with the source they stand in; null: one of the document's. */
export interface Imported {
  readonly series: readonly Series[];
  readonly source: Source | null;
}

/** Period by period, the earliest first, where two vintages of a series differ. */
export function changesOf(before: Series, after: Series): readonly PeriodChange[] {
  const periods = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].toSorted();
  return periods
    .map((period) => ({ period, from: before.values[period] ?? null, to: after.values[period] ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Which of these series the document has with other values. */
export const newerVintages = (document: ScenarioDocument, series: readonly Series[]): readonly NewerVintage[] =>
  series.flatMap((after) => {
    const before = (document.series ?? []).find(({ id }) => id === after.id);
    return before === undefined || isSame(before, after) ? [] : [{ before, after, changes: changesOf(before, after) }];
  });

/** The same data, wherever they were read. */
const isSame = (before: Series, after: Series): boolean =>
  before.unit === after.unit && sameValue(before.values, after.values);

/** Which values follow when these series replace the document's of their ids. */
export const followersOfSeries = (document: ScenarioDocument, series: readonly Series[]): readonly Follower[] => {
  const after = withSeries(document, series);
  return followersAmong(document, after, (origin) => (isWhole(after, origin) ? origin : undefined));
};

export type ImportedInto = Edited | (Refusal & { readonly newer: readonly NewerVintage[] });

/**
 * Takes imported series into the document, with their source. A series that is there with the same values changes
 * nothing: with nothing new the document is the very same one. Other values under the same id are a newer vintage: refused
 * with what changes, period by period, unless `replace` says so; the values that were taken from them then follow, or those
 * of them in `follow`. A name that the analyst gave stays.
 */
export function importSeries(
  document: ScenarioDocument,
  {
    series,
    source,
    replace = false,
    follow,
  }: Imported & {
    readonly replace?: boolean;
    readonly follow?: readonly Follower[];
  },
): ImportedInto {
  const newer = newerVintages(document, series);
  if (newer.length > 0 && !replace) return { ...refused(newer.map(isNewer)), newer };
  const known = new Map((document.series ?? []).map((one) => [one.id, one]));
  const taken = series.filter((one) => !known.has(one.id) || newer.some(({ after }) => after === one));
  if (taken.length === 0) return accepted(document);
  const after = withSource(withSeries(document, taken), source, replace);
  const checked = whole(after);
  if (!checked.ok) return checked;
  const moved = followed(after, follow ?? followersOfSeries(document, taken));
  if (!moved.ok) return moved;
  return accepted(withHeldOrigins(withLinks(moved.value, document, (origin) => origin)));
}

const isNewer = ({ before, changes }: NewerVintage) =>
  problem('series.newer', `series.${before.id}`, { name: before.name ?? before.id, changed: changes.length });

/** The document with these series in place of its own of their ids, others behind. */
function withSeries(document: ScenarioDocument, taken: readonly Series[]): ScenarioDocument {
  const { series = [] } = document;
  const replaced = series.map((before) => {
    const after = taken.find(({ id }) => id === before.id);
    return after ? { ...after, ...(before.name !== undefined && { name: before.name }) } : before;
  });
  const added = taken.filter(({ id }) => !series.some((one) => one.id === id));
  return ordered({ ...document, series: [...replaced, ...added] });
}

/** Series stand behind the figures, as files have them. */
function ordered({ series, ...document }: ScenarioDocument): ScenarioDocument {
  return Object.fromEntries(
    Object.entries(document).flatMap((entry) =>
      entry[0] === 'figures' && series ? [entry, ['series', series]] : [entry],
    ),
  ) as unknown as ScenarioDocument;
}

function withSource(document: ScenarioDocument, source: Source | null, replace: boolean): ScenarioDocument {
  if (source === null) return document;
  const { sources } = document.figures;
  const place = sources.findIndex(({ id }) => id === source.id);
  if (place !== -1 && !replace) return document;
  const next = place === -1 ? [...sources, source] : sources.with(place, source);
  return { ...document, figures: { ...document.figures, sources: next } };
}

/** Gives a series another name. */
export function renameSeries(
  document: ScenarioDocument,
  { id, name }: { readonly id: string; readonly name: string },
): Edited {
  const place = (document.series ?? []).findIndex((one) => one.id === id);
  if (place === -1) return refused(problem('series.notThere', 'series', { id }));
  const trimmed = name.trim();
  if (trimmed === '') return refused(problem('series.noName', `series.${id}.name`));
  const { id: _, name: before, ...rest } = document.series![place]!;
  if (before === trimmed) return accepted(document);
  return whole({ ...document, series: document.series!.with(place, { id, name: trimmed, ...rest }) });
}

/** Which values lose their origin when a series goes: they keep their numbers, as assumed ones. */
export const leftBySeries = (document: ScenarioDocument, id: string): readonly User[] =>
  users(document).filter(({ origin }) => !isWhole(without(document, id), origin));

/** Takes a series out, and its source where nothing else stands in it. Values that were taken from it stay, as assumed ones. */
export function removeSeries(document: ScenarioDocument, { id }: { readonly id: string }): Edited {
  if (!(document.series ?? []).some((one) => one.id === id))
    return refused(problem('series.notThere', 'series', { id }));
  const rest = without(document, id);
  const kept = (origin: ValueOrigin) => (isWhole(rest, origin) ? origin : undefined);
  return accepted(withLinks(rest, document, kept));
}

function without(document: ScenarioDocument, id: string): ScenarioDocument {
  const { series = [], ...bare } = document;
  const removed = series.find((one) => one.id === id);
  const rest = series.filter((one) => one.id !== id);
  const { items, facts, sources } = document.figures;
  const isCited = [...items, ...facts, ...rest].some(({ source }) => source === removed?.source);
  const figures = isCited
    ? document.figures
    : { ...document.figures, sources: sources.filter((source) => source.id !== removed?.source) };
  return ordered({ ...bare, figures, ...(rest.length > 0 && { series: rest }) } as ScenarioDocument);
}
