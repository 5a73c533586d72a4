import type { Assumptions } from './assumptions.ts';
import { FLOWS, noisePath } from './equations/model.ts';
import { type Horizon, yearCount } from './horizon.ts';
import { METRIC_COUNT, METRIC_INDEX, type MetricName } from './metrics.ts';
import type { AssumptionPath } from './register.ts';
import { type ScenarioTape, tapeFor } from './scenario-tape.ts';

/**
 * What the engine computes from one scenario: every metric in every year, metric by metric. The value of metric m in
 * year index t (0 is the base year) stands at `METRIC_INDEX[m] * years + t`.
 */
export type Projection = Float64Array;

/** Per flow what is added to its growth in each year index, null for nothing. */
export interface GrowthNoise {
  readonly exports: Float64Array | null;
  readonly imports: Float64Array | null;
}

/** Length of a projection of this horizon. */
export const projectionLength = (horizon: Horizon): number => METRIC_COUNT * yearCount(horizon);

const NOT_NOISY = { exports: false, imports: false } as const;

/**
 * Projects one scenario (model.md §§ 1–7): 22 metrics in every year of the horizon, in the layout of `Projection`.
 * The assumptions must be valid (see `assumptionsSchema`). With `into`, of `projectionLength(horizon)` values, nothing is
 * allocated and `into` is what comes back. `noise` is the growth noise of a draw (§ 8).
 */
export function project(
  assumptions: Assumptions,
  horizon: Horizon,
  into: Projection = new Float64Array(projectionLength(horizon)),
  noise: GrowthNoise | null = null,
): Projection {
  const noisy = noise === null ? NOT_NOISY : { exports: noise.exports !== null, imports: noise.imports !== null };
  const scenario = tapeFor(assumptions, horizon, noisy);
  const { tape, memory } = scenario;
  if (noise !== null) writeNoise(scenario, noise);
  tape.run(memory);
  for (let k = 0; k < into.length; k++) into[k] = memory[k]!;
  return into;
}

function writeNoise({ tape, memory }: ScenarioTape, noise: GrowthNoise): void {
  for (const flow of FLOWS)
    noise[flow]?.forEach((added, t) => {
      const place = tape.sources.get(noisePath(flow, t));
      if (place !== undefined) memory[place] = added;
    });
}

/** A scenario of which single numbers are moved while all metrics are read. */
export interface MovingScenario {
  /** As it is after the last move; the same object, whose values change. */
  readonly projection: Projection;
  /** Where `move` moves an assumption; undefined for structure (years, whole numbers) and for what nothing rests on. */
  readonly placeOf: (path: AssumptionPath) => number | undefined;
  /** Sets a number and computes what rests on it: the same, to the last bit, as a projection with it. */
  readonly move: (place: number, value: number) => void;
}

export function movingScenario(assumptions: Assumptions, horizon: Horizon): MovingScenario {
  const { tape, memory: values } = tapeFor(assumptions, horizon, NOT_NOISY);
  const memory = values.slice();
  tape.run(memory);
  return {
    projection: memory.subarray(0, projectionLength(horizon)),
    placeOf: (path) => tape.sources.get(path),
    move: (place, value) => tape.move(memory, place, value),
  };
}

/** One metric of a projection, a value per year from the base year on; a view, not a copy. */
export function seriesOf(projection: Projection, metric: MetricName): Float64Array {
  const years = projection.length / METRIC_COUNT;
  const at = METRIC_INDEX[metric] * years;
  return projection.subarray(at, at + years);
}
