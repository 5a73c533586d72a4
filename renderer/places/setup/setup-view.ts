import type { Slice } from '../../view/view-store.ts';

export interface SetupView {
  /** Formulas that are being typed or were not taken over, by the ids of their metrics: they stay until they are. */
  readonly formulas: Readonly<Record<string, string>>;
}

export const setupView: Slice<SetupView> = { id: 'setup', initial: { formulas: {} }, kept: {} };
