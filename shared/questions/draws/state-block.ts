import { normalCdf } from '../probability/normal.ts';
import { drawWords, writeUniforms } from '../probability/philox.ts';
import { readScores } from '../probability/score-table.ts';
import type { FlowName, StateInput, StateNeeds, States } from './states.ts';

/** States of draws, and how they are drawn. */
export interface DrawnStates {
  readonly values: Float64Array;
  /** From where on the drawn values of an uncertain input stand. */
  readonly inputAt: (dimension: number) => number;
  /** From where on stands what is added to a flow's growth in a year index, from 1 on. */
  readonly noiseAt: (flow: FlowName, t: number) => number;
  /** Draws the states of draws `first … first + count − 1`; gives how far behind each place the first of them is. */
  readonly draw: (first: number, count: number) => number;
}

/** Room for a run of up to `size` consecutive draws, of which only what is needed is drawn. */
export function createStateBlock(states: States, needs: StateNeeds, size: number): DrawnStates {
  const { inputs, projected } = states;
  const dimensions = inputs.length + 2 * projected;
  // The scores of every dimension, then the drawn values of every input, then the noise.
  const values = new Float64Array((2 * dimensions + 1) * size);
  const words = new Int32Array(4 * size);
  const wanted = wantedDimensions(states, needs);
  const inputAt = (j: number) => (dimensions + j) * size;
  const noiseAt = (flow: FlowName, t: number) =>
    (dimensions + inputs.length + (flow === 'exports' ? 0 : projected) + t - 1) * size;
  const scoreAt = (flow: FlowName, t: number) => noiseAt(flow, t) - dimensions * size;
  return {
    values,
    inputAt,
    noiseAt,
    draw: (first, count) => {
      for (let group = 0; 4 * group < dimensions; group++) {
        const own = wanted.slice(4 * group, 4 * group + 4);
        if (!own.some(({ uniform, score }) => uniform || score)) continue;
        drawWords(first, count, group, states.key, words, size);
        own.forEach(({ uniform, score }, w) => {
          const j = 4 * group + w;
          if (uniform) writeUniforms(words, w * size, count, values, inputAt(j));
          if (score) readScores(states.scores, words, w * size, count, values, j * size);
        });
      }
      inputs.forEach((input, j) => {
        if (needs.inputs[j]) drawInput(input, values, size, j, inputAt(j), count);
      });
      drawNoise(states, needs, values, scoreAt, noiseAt, count);
      return 0;
    },
  };
}

interface Wanted {
  uniform: boolean;
  score: boolean;
}

/** Of which dimensions the uniforms, the scores or both are used. */
function wantedDimensions({ inputs, noise, projected }: States, needs: StateNeeds): readonly Wanted[] {
  const wanted = Array.from({ length: inputs.length + 2 * projected }, () => ({ uniform: false, score: false }));
  inputs.forEach(({ quantiles, row }, j) => {
    if (!needs.inputs[j]) return;
    if (row)
      row.forEach((weight, c) => {
        if (weight !== 0) wanted[c]!.score = true;
      });
    else if (quantiles.at === 'uniform') wanted[j]!.uniform = true;
    else if (quantiles.at === 'score') wanted[j]!.score = true;
  });
  const { exports, imports } = needs.noise;
  const ofExports = Math.max(exports, noise.correlation === 0 ? 0 : imports);
  for (let t = 0; t < ofExports; t++) wanted[inputs.length + t]!.score = true;
  for (let t = 0; t < imports; t++) wanted[inputs.length + projected + t]!.score = true;
  return wanted;
}

/** The value of an input, through the Gaussian copula where it is correlated: z′ = L z, u′ = Φ(z′). */
function drawInput(
  { quantiles, row }: StateInput,
  values: Float64Array,
  size: number,
  j: number,
  at: number,
  count: number,
): void {
  if (!row) {
    const from = quantiles.at === 'score' ? j * size : at;
    quantiles.read(values, from, at, count);
    return;
  }
  values.fill(0, at, at + count);
  row.forEach((weight, c) => {
    if (weight !== 0) addScaled(weight, values, c * size, at, count);
  });
  if (quantiles.at === 'uniform') for (let i = at; i < at + count; i++) values[i] = normalCdf(values[i]!);
  quantiles.read(values, at, at, count);
}

function addScaled(weight: number, values: Float64Array, from: number, at: number, count: number): void {
  for (let i = 0; i < count; i++) values[at + i] = values[at + i]! + weight * values[from + i]!;
}

type Place = (flow: FlowName, t: number) => number;

/**
 * Growth noise: `z_m ← κ z_x + √(1−κ²) z_m`, then `e(1) = z(1)`, `e(t) = ρ e(t−1) + √(1−ρ²) z(t)`, and σ e(t) is what
 * is added to growth. Scores become e where they stand.
 */
function drawNoise(
  { noise }: States,
  needs: StateNeeds,
  values: Float64Array,
  scoreAt: Place,
  noiseAt: Place,
  count: number,
): void {
  const kappa = noise.correlation;
  const own = Math.sqrt(1 - kappa * kappa);
  if (kappa !== 0) {
    // Before the scores of exports become e.
    for (let t = 1; t <= needs.noise.imports; t++)
      mix(kappa, own, values, scoreAt('exports', t), scoreAt('imports', t), count);
  }
  for (const flow of ['exports', 'imports'] as const) {
    const { sd, persistence } = noise[flow];
    const fresh = Math.sqrt(1 - persistence * persistence);
    if (needs.noise[flow] > 0) scale(sd, values, scoreAt(flow, 1), noiseAt(flow, 1), count);
    for (let t = 2; t <= needs.noise[flow]; t++)
      persist(persistence, fresh, sd, values, scoreAt(flow, t - 1), scoreAt(flow, t), noiseAt(flow, t), count);
  }
}

/** e(t) from e(t−1) `before` it and the score `at` it, where it is written; `into` takes σ e(t). */
function persist(
  persistence: number,
  fresh: number,
  sd: number,
  values: Float64Array,
  before: number,
  at: number,
  into: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const e = persistence * values[before + i]! + fresh * values[at + i]!;
    values[at + i] = e;
    values[into + i] = sd * e;
  }
}

/** a · (values from `from` on) + b · (values at `at`), written at `at`. */
function mix(a: number, b: number, values: Float64Array, from: number, at: number, count: number): void {
  for (let i = 0; i < count; i++) values[at + i] = a * values[from + i]! + b * values[at + i]!;
}

function scale(a: number, values: Float64Array, from: number, at: number, count: number): void {
  for (let i = 0; i < count; i++) values[at + i] = a * values[from + i]!;
}
