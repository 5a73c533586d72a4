import type { Assumptions } from '../../model/assumptions.ts';
import type { Frame } from '../../model/frame.ts';
import { type Projection, project } from '../../model/project.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { drawState } from './drawn-state.ts';
import type { DrawRequest } from './draws.ts';
import { prepareStates, type States } from './states.ts';
import { type AppliedInput, inputsOf } from './uncertain-inputs.ts';

/**
 * One draw of one scenario, the simple way: the assumptions of this draw are written out and projected like any
 * scenario's. Draws by the thousand (`drawInto`) give the same numbers to the last bit.
 */
function drawAlone(
  states: States,
  horizon: Frame,
  assumptions: Assumptions,
  inputs: readonly AppliedInput[],
  index: number,
): Projection {
  const { state, assumptions: drawn } = drawState(states, assumptions, inputs, index);
  return project(drawn, horizon, null, state.noise);
}

export interface ScenarioDraw {
  readonly id: string;
  readonly absent: readonly AssumptionPath[];
  readonly projection: Projection;
}

/** Draw `index` (from 0) of every scenario, all metrics and years; wrong uncertainty is refused. */
export function drawScenarios(request: DrawRequest, index: number): Outcome<readonly ScenarioDraw[]> {
  const states = prepareStates(request.horizon, request.uncertainty);
  if (!states.ok) return states;
  return accepted(
    request.subjects.map(({ id, assumptions }) => {
      const { inputs, absent } = inputsOf(assumptions, request.uncertainty.inputs);
      return { id, absent, projection: drawAlone(states.value, request.horizon, assumptions, inputs, index) };
    }),
  );
}
