import type { Uncertainty } from '../../document/schema.ts';
import type { Horizon } from '../../model/horizon.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { createStateBlock, type DrawnStates } from './state-block.ts';
import { allNeeds, type FlowName, prepareStates, type States } from './states.ts';

/** States made ready, and where their draws are kept; null where every question draws them anew. */
export interface PreparedStates {
  readonly states: States;
  readonly kept: DrawnStates | null;
}

/** Prepares the states that a document's uncertainty describes; what is wrong with it is refused. */
export type PrepareStates = (horizon: Horizon, uncertainty: Uncertainty) => Outcome<PreparedStates>;

/** For who asks once: nothing is kept. */
export const prepareAnew: PrepareStates = (horizon, uncertainty) => {
  const states = prepareStates(horizon, uncertainty);
  return states.ok ? accepted({ states: states.value, kept: null }) : states;
};

/** Numbers that are kept at most: 64 MB. */
const MOST_KEPT = 8e6;

/**
 * For who asks again and again while a scenario changes and the uncertainty does not: the states of the last uncertainty
 * are kept from question to question, as they depend on nothing else. They are the same to the last bit as drawn anew.
 */
export function createStatesKeeper(): PrepareStates {
  let last: { readonly key: string; readonly prepared: PreparedStates } | undefined;
  return (horizon, uncertainty) => {
    const key = JSON.stringify([horizon, uncertainty]);
    if (last?.key === key) return accepted(last.prepared);
    const states = prepareStates(horizon, uncertainty);
    if (!states.ok) return states;
    const prepared = { states: states.value, kept: keptStates(states.value, uncertainty.draws) };
    last = { key, prepared };
    return accepted(prepared);
  };
}

/** States are drawn in blocks of so many when one of them is first asked for. */
const BLOCK = 256;

function keptStates(states: States, draws: number): DrawnStates | null {
  const { inputs, projected } = states;
  const rows = inputs.length + 2 * projected;
  const blocks = Math.ceil(draws / BLOCK);
  const length = blocks * BLOCK;
  if (rows * length > MOST_KEPT) return null;
  const values = new Float64Array(rows * length);
  const isDrawn = new Uint8Array(blocks);
  const needs = allNeeds(states);
  const fresh = createStateBlock(states, needs, BLOCK);
  const inputAt = (dimension: number) => dimension * length;
  const noiseAt = (flow: FlowName, t: number) =>
    (inputs.length + (flow === 'exports' ? 0 : projected) + t - 1) * length;
  const keep = (from: number, to: number) => values.set(fresh.values.subarray(from, from + BLOCK), to);
  const drawBlock = (block: number) => {
    const first = block * BLOCK;
    fresh.draw(first, BLOCK);
    inputs.forEach((_, j) => {
      keep(fresh.inputAt(j), inputAt(j) + first);
    });
    for (const flow of ['exports', 'imports'] as const)
      for (let t = 1; t <= needs.noise[flow]; t++) keep(fresh.noiseAt(flow, t), noiseAt(flow, t) + first);
    isDrawn[block] = 1;
  };
  return {
    values,
    inputAt,
    noiseAt,
    draw: (first, count) => {
      for (let block = Math.floor(first / BLOCK); block * BLOCK < first + count; block++)
        if (isDrawn[block] === 0) drawBlock(block);
      return first;
    },
  };
}
