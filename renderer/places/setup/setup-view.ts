import { setSlice, sliceOf } from '../../view/slice.ts';
import type { Slice, ViewStore } from '../../view/view-store.ts';

export interface SetupView {
  /** Formulas that are being typed or were not taken over, by the ids of their metrics: they stay until they are. */
  readonly formulas: Readonly<Record<string, string>>;
}

export const setupView: Slice<SetupView> = { id: 'setup', initial: { formulas: {} }, kept: {} };

/** Forgets what was typed for metrics that are none of these. */
export function keepFormulasOf(view: ViewStore, metrics: readonly { readonly id: string }[]): void {
  const all = Object.entries(sliceOf(view.getState(), setupView).formulas);
  const kept = all.filter(([id]) => metrics.some((one) => one.id === id));
  if (kept.length < all.length) setSlice(view, setupView, { formulas: Object.fromEntries(kept) });
}
