import { valueAtPath } from '../../document/changes.ts';
import type { Uncertainty } from '../../document/schema.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { type Explained, type ExplainedDraw, explainProjection } from '../../model/explain/explain-projection.ts';
import type { Explanation } from '../../model/explain/explanation.ts';
import type { MetricName } from '../../model/metrics.ts';
import type { AssumptionPath } from '../../model/register.ts';
import type { Outcome } from '../../outcome.ts';
import { createStateBlock } from './state-block.ts';
import { allNeeds, type FlowName, type States } from './states.ts';
import { type AppliedInput, inputsOf, withDrawn } from './uncertain-inputs.ts';

/** What was drawn in one draw, as far as one scenario takes it: plain data. */
export interface DrawnState {
  /** Number of the draw, from 0: what the command line's `draw --index` takes. */
  readonly index: number;
  /** Per uncertain input that the scenario has, in the order of the document. */
  readonly inputs: readonly DrawnValue[];
  /** What is added to the growth of a flow, per year index; null where it takes no noise. */
  readonly noise: Readonly<Record<FlowName, Float64Array | null>>;
}

export interface DrawnValue {
  readonly path: AssumptionPath;
  /** The scenario's own value. */
  readonly own: number;
  /** What was drawn: a shift of it, or a factor. */
  readonly drawn: number;
  /** What the assumption is in this draw, held within its range. */
  readonly value: number;
}

/** Draws the state of draw `index` (from 0) for a scenario with these inputs. */
export function drawState(
  states: States,
  assumptions: Assumptions,
  inputs: readonly AppliedInput[],
  index: number,
): { readonly state: DrawnState; readonly assumptions: Assumptions } {
  const needs = allNeeds(states);
  const block = createStateBlock(states, needs, 1);
  block.draw(index, 1);
  const drawn = inputs.map(({ dimension }) => block.values[block.inputAt(dimension)]!);
  const noiseOf = (flow: FlowName) => {
    const last = needs.noise[flow];
    if (last === 0) return null;
    return Float64Array.from({ length: last + 1 }, (_, t) => (t === 0 ? 0 : block.values[block.noiseAt(flow, t)]!));
  };
  const result = withDrawn(assumptions, inputs, drawn);
  return {
    assumptions: result,
    state: {
      index,
      inputs: inputs.map(({ path, own }, k) => ({
        path,
        own,
        drawn: drawn[k]!,
        value: valueAtPath(result, path) as number,
      })),
      noise: { exports: noiseOf('exports'), imports: noiseOf('imports') },
    },
  };
}

/**
 * Explains a metric of one draw in a calendar year, as `explainProjection` does a projection: `explained` has the
 * scenario's own assumptions, `state` what was drawn for them from `uncertainty`. Its value is that of `drawScenarios`.
 */
export function explainDraw(
  explained: Explained,
  uncertainty: Uncertainty,
  state: DrawnState,
  metric: MetricName,
  year: number,
): Outcome<Explanation> {
  const { names } = explained;
  const { inputs } = inputsOf(explained.assumptions, uncertainty.inputs);
  const drawn = new Map(state.inputs.map((one) => [one.path, one.drawn]));
  const noiseIn = (flow: FlowName) => {
    const added = state.noise[flow];
    return added && { added, distribution: names.words.draws.noise(uncertainty.noise, flow) };
  };
  const draw: ExplainedDraw = {
    index: state.index,
    inputs: inputs.map((input) => ({
      ...input,
      amount: drawn.get(input.path)!,
      distribution: names.distribution(uncertainty.inputs[input.dimension]!),
    })),
    noise: { exports: noiseIn('exports'), imports: noiseIn('imports') },
  };
  return explainProjection({ ...explained, draw }, metric, year);
}
