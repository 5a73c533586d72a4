import type { Assumptions, Horizon } from '../model/assumptions.ts';
import { type GrowthNoise, type Projection, project, projectionLength } from '../model/project.ts';
import { accepted, type Outcome } from '../outcome.ts';
import type { DrawRequest } from './draws.ts';
import { createStateBlock, drawStates, prepareStates, type StateBlock, type States } from './states.ts';
import { type AppliedInput, inputsOf, withDrawn } from './uncertain-inputs.ts';

/**
 * One draw of one scenario, the simple way: the assumptions of this draw are written out and projected like any
 * scenario's. Draws by the thousand (`drawInto`) give the same numbers to the last bit.
 */
export function drawAlone(
  states: States,
  horizon: Horizon,
  assumptions: Assumptions,
  inputs: readonly AppliedInput[],
  index: number,
  into: Projection = new Float64Array(projectionLength(horizon)),
): Projection {
  const block = createStateBlock(states, 1);
  drawStates(states, index, 1, block);
  const drawn = inputs.map(({ dimension }) => block.drawn[dimension]![0]!);
  return project(withDrawn(assumptions, inputs, drawn), horizon, into, noiseOf(block));
}

function noiseOf({ noise }: StateBlock): GrowthNoise {
  const series = (columns: readonly Float64Array[] | null) =>
    columns && Float64Array.from(columns, (column) => column[0]!);
  return { exports: series(noise.exports), imports: series(noise.imports) };
}

export interface ScenarioDraw {
  readonly id: string;
  readonly notes: readonly string[];
  readonly projection: Projection;
}

/** Draw `index` (from 0) of every scenario, all metrics and years; wrong uncertainty is refused. */
export function drawScenarios(request: DrawRequest, index: number): Outcome<readonly ScenarioDraw[]> {
  const states = prepareStates(request.horizon, request.uncertainty);
  if (!states.ok) return states;
  return accepted(
    request.subjects.map(({ id, assumptions }) => {
      const { inputs, notes } = inputsOf(assumptions, request.uncertainty.inputs);
      return { id, notes, projection: drawAlone(states.value, request.horizon, assumptions, inputs, index) };
    }),
  );
}
