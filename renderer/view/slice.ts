import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Slice, View, ViewStore } from './view-store.ts';

type Slices = Pick<View, 'slices'>;

export const sliceOf = <State extends object>({ slices }: Slices, { id, initial }: Slice<State>): State =>
  (slices[id] as State | undefined) ?? initial;

/** All slices, one of them changed. */
export const withSlice = <State extends object>(view: Slices, slice: Slice<State>, change: Partial<State>): Slices => ({
  slices: { ...view.slices, [slice.id]: { ...sliceOf(view, slice), ...change } },
});

export const setSlice = <State extends object>(view: ViewStore, slice: Slice<State>, change: Partial<State>): void =>
  view.setState((state) => withSlice(state, slice, change));

/** The parts of a slice that are kept, as they are now. */
export const keptOf = (view: Slices, slice: Slice<object>): Readonly<Record<string, unknown>> => {
  const state = sliceOf(view, slice) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(slice.kept).map((part) => [part, state[part]]));
};

/** A slice as it was left, as far as that still fits. */
export function restoredSlice(
  slice: Slice<object>,
  left: Readonly<Record<string, unknown>>,
  document: ScenarioDocument,
) {
  const fitting = Object.entries(slice.kept as Slice<Record<string, unknown>>['kept']).filter(
    ([part, fits]) => Object.hasOwn(left, part) && fits!(left[part], document),
  );
  return { ...slice.initial, ...Object.fromEntries(fitting.map(([part]) => [part, left[part]])) };
}
