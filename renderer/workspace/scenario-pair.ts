import { isScenarioOrNone } from '../view/fits.ts';
import type { Slice } from '../view/view-store.ts';

/** Scenarios that are held against each other; null: the baseline and the selected one. */
interface ScenarioPair {
  readonly from: string | null;
  readonly to: string | null;
  /** The two that are taken as one policy package; null: the one that is looked at, and the next. */
  readonly one: string | null;
  readonly other: string | null;
}

/** The pair whose difference is explained: it is chosen there, and by an explanation that leads there. */
export const scenarioPair: Slice<ScenarioPair> = {
  id: 'changed',
  initial: { from: null, to: null, one: null, other: null },
  kept: { from: isScenarioOrNone, to: isScenarioOrNone, one: isScenarioOrNone, other: isScenarioOrNone },
};
