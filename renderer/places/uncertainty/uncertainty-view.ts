import { areScenarios, isScenarioOrNone } from '../../view/fits.ts';
import type { Slice } from '../../view/view-store.ts';

interface UncertaintyView {
  /** Scenario whose fan stands beside that of the selected one. */
  readonly beside: string | null;
  /** Scenarios among which the best is looked for; null: those that differ in levers only. */
  readonly weighed: readonly string[] | null;
}

export const uncertaintyView: Slice<UncertaintyView> = {
  id: 'uncertainty',
  initial: { beside: null, weighed: null },
  kept: { beside: isScenarioOrNone, weighed: (value, document) => value === null || areScenarios(value, document) },
};
