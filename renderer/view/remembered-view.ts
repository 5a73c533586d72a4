import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { areScenarios, isBoolean, isMetric, isRecord, isScenario } from './fits.ts';
import { keptOf, restoredSlice } from './slice.ts';
import { initialView, type View, type ViewedPlace } from './view-store.ts';

type Fits = (value: unknown, document: ScenarioDocument, places: readonly ViewedPlace[]) => boolean;

/**
 * What of a view is kept for the next time its document is opened, and whether it still fits; the rest belongs to the
 * moment. Beside it stand the slices of the places, by their ids.
 */
const KEPT = {
  place: (value, _, places) => places.some(({ id }) => id === value),
  selected: isScenario,
  hidden: areScenarios,
  metric: isMetric,
  year: (value, { horizon: { base, end } }) => Number.isInteger(value) && Number(value) >= base && Number(value) <= end,
  openGroups: (value) => Array.isArray(value) && value.every((group) => typeof group === 'string'),
  side: (value) => value === 'own' || value === 'assumptions',
  sideOpen: (value) => value === null || isBoolean(value),
  listFolded: isBoolean,
  exports: isRecord,
  imports: isRecord,
} satisfies { readonly [Part in keyof View]?: Fits };

const PARTS = Object.keys(KEPT) as (keyof typeof KEPT)[];

const slicesOf = ({ places }: Pick<View, 'places'>) => places.flatMap(({ slice }) => slice ?? []);

export const remembered = (view: View): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(PARTS.map((part) => [part, view[part]])),
  ...Object.fromEntries(slicesOf(view).map((slice) => [slice.id, keptOf(view, slice)])),
});

export function sameRemembered(a: View, b: View): boolean {
  const same = (slice: ReturnType<typeof slicesOf>[number]) => {
    if (a.slices[slice.id] === b.slices[slice.id]) return true;
    const [one, other] = [keptOf(a, slice), keptOf(b, slice)];
    return Object.keys(one).every((part) => one[part] === other[part]);
  };
  return PARTS.every((part) => a[part] === b[part]) && slicesOf(a).every(same);
}

/** The view of a document as it was left, as far as it still fits the document and this program. */
export function restoredView(document: ScenarioDocument, kept: unknown, places: readonly ViewedPlace[]): View {
  const fresh = initialView(document.baseline.id, document.horizon.end, places);
  const left = isRecord(kept) ? kept : {};
  const restored = PARTS.filter(
    (part) => Object.hasOwn(left, part) && (KEPT[part] as Fits)(left[part], document, places),
  );
  const slices = slicesOf(fresh).map((slice) => {
    const own = left[slice.id];
    // Views of earlier versions have the parts of most slices beside their own.
    return [slice.id, restoredSlice(slice, isRecord(own) ? own : left, document)] as const;
  });
  return {
    ...fresh,
    ...Object.fromEntries(restored.map((part) => [part, left[part]])),
    slices: Object.fromEntries(slices),
  };
}
