import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { setSlice } from '../../view/slice.ts';
import { scenarioPair } from '../../workspace/scenario-pair.ts';
import { useScenarios, useSelectedScenario, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';

export interface ScenarioPair {
  readonly from: ProjectedScenario;
  readonly to: ProjectedScenario;
  chooseFrom(id: string): void;
  chooseTo(id: string): void;
  swap(): void;
}

/** The two scenarios that are held against each other: from the baseline to the selected one unless chosen. */
export function useScenarioPair(): ScenarioPair | null {
  const scenarios = useScenarios();
  const selected = useSelectedScenario();
  const chosen = useSlice(scenarioPair, (state) => state);
  const { view } = useWorkspace();
  const [baseline, second] = scenarios;
  if (!baseline || !second) return null;
  const known = (id: string | null) => scenarios.find((scenario) => scenario.id === id);
  const to = known(chosen.to) ?? (selected.baseline && !known(chosen.from) ? second : selected);
  const from = known(chosen.from) ?? (to.baseline ? second : baseline);
  const choose = (pair: { readonly from: string; readonly to: string }) => setSlice(view, scenarioPair, pair);
  return {
    from,
    to,
    // Choosing the one that stands on the other side changes sides.
    chooseFrom: (id) => choose({ from: id, to: id === to.id ? from.id : to.id }),
    chooseTo: (id) => choose({ from: id === from.id ? to.id : from.id, to: id }),
    swap: () => choose({ from: to.id, to: from.id }),
  };
}
