import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { isAssumptionPath } from '../../shared/model/register.ts';
import { GRID_COUNTS, initialView, PLACES, type View } from './view-store.ts';

/** What of a view is kept for the next time its document is opened; the rest belongs to the moment. */
const KEPT = [
  'place',
  'selected',
  'hidden',
  'metric',
  'year',
  'differences',
  'table',
  'percent',
  'openGroups',
  'beside',
  'weighed',
  'side',
  'sideOpen',
  'listFolded',
  'grid',
  'asIfIndependent',
  'solve',
  'changed',
] as const;

export type RememberedView = Pick<View, (typeof KEPT)[number]>;

export const remembered = (view: View): RememberedView =>
  Object.fromEntries(KEPT.map((key) => [key, view[key]])) as unknown as RememberedView;

export const sameRemembered = (a: View, b: View): boolean => KEPT.every((key) => a[key] === b[key]);

/** The view of a document as it was left, as far as it still fits the document and this program. */
export function restoredView(document: ScenarioDocument, kept: unknown): View {
  const { baseline, scenarios, horizon } = document;
  const fresh = initialView(baseline.id, horizon.end);
  const scenarioIds: readonly unknown[] = [baseline.id, ...scenarios.map(({ id }) => id)];
  const left = { ...(typeof kept === 'object' ? kept : null) } as Readonly<Record<string, unknown>>;
  const fits: Readonly<Record<(typeof KEPT)[number], (value: unknown) => boolean>> = {
    place: (value) => PLACES.some((place) => place === value),
    selected: (value) => scenarioIds.includes(value),
    hidden: (value) => Array.isArray(value) && value.every((id) => scenarioIds.includes(id)),
    metric: (value) => METRIC_NAMES.some((name) => name === value),
    year: (value) => Number.isInteger(value) && Number(value) >= horizon.base && Number(value) <= horizon.end,
    differences: isBoolean,
    table: (value) => ['year', 'cumulative', 'presentValue', 'assumptions'].some((table) => table === value),
    percent: isBoolean,
    beside: (value) => value === null || scenarioIds.includes(value),
    weighed: (value) => value === null || (Array.isArray(value) && value.every((id) => scenarioIds.includes(id))),
    side: (value) => value === 'ranges' || value === 'assumptions',
    sideOpen: (value) => value === null || isBoolean(value),
    listFolded: isBoolean,
    grid: isGrid,
    asIfIndependent: isBoolean,
    solve: isSolve,
    changed: (value) =>
      isRecord(value) && [value.from, value.to].every((id) => id === null || scenarioIds.includes(id)),
    openGroups: (value) => Array.isArray(value) && value.every((group) => typeof group === 'string'),
  };
  const restored = KEPT.filter((key) => Object.hasOwn(left, key) && fits[key](left[key]));
  return { ...fresh, ...Object.fromEntries(restored.map((key) => [key, left[key]])) };
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPath = (value: unknown): boolean => typeof value === 'string' && isAssumptionPath(value);

const isEnd = (value: unknown): boolean => value === null || Number.isFinite(value);

/** Whether the scenarios have the assumption is for the place to see: it falls back where they have not. */
const isAxis = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) &&
    isPath(value.path) &&
    isEnd(value.from) &&
    isEnd(value.to) &&
    (value.from === null || value.to === null || Number(value.from) < Number(value.to)));

const isGrid = (value: unknown): boolean =>
  isRecord(value) && isAxis(value.x) && isAxis(value.y) && GRID_COUNTS.some((count) => count === value.count);

const isSolve = (value: unknown): boolean =>
  isRecord(value) &&
  (value.path === null || isPath(value.path)) &&
  isBoolean(value.all) &&
  isRecord(value.targets) &&
  Object.entries(value.targets).every(
    ([metric, target]) => METRIC_NAMES.some((name) => name === metric) && Number.isFinite(target),
  );
