import { type Assumptions, idsOf } from './assumptions.ts';
import { FLOWS, noisePath } from './equations/model.ts';
import type { Frame } from './frame.ts';
import { yearCount } from './horizon.ts';
import { type MetricName, metricNames } from './metrics.ts';
import type { AssumptionPath } from './register.ts';
import { type ScenarioTape, tapeFor } from './scenario-tape.ts';

/** What the engine computes from one scenario: every metric in every year. */
export interface Projection {
  /** In this order; the same list for all scenarios of a document. */
  readonly metrics: readonly MetricName[];
  /** Metric by metric, a value per year from the base year on; NaN where it is undefined. */
  readonly values: Float64Array;
}

/** Per flow what is added to its growth in each year index, null for nothing. */
export interface GrowthNoise {
  readonly exports: Float64Array | null;
  readonly imports: Float64Array | null;
}

/** Room for a projection of scenarios with the tracks and groups of these assumptions. */
export function emptyProjection(assumptions: Assumptions, frame: Frame): Projection {
  const metrics = metricNames(idsOf(assumptions), frame.own);
  return { metrics, values: new Float64Array(metrics.length * yearCount(frame)) };
}

const NOT_NOISY = { exports: false, imports: false } as const;

/**
 * Projects one scenario (model.md §§ 1–7) over the years of the frame. The assumptions must be valid (see
 * `assumptionsSchema`). With `into`, an `emptyProjection` of the same tracks, groups and frame, nothing is allocated and
 * `into` is what comes back. `noise` is the growth noise of a draw (§ 8).
 */
export function project(
  assumptions: Assumptions,
  frame: Frame,
  into: Projection | null = null,
  noise: GrowthNoise | null = null,
): Projection {
  const noisy = noise === null ? NOT_NOISY : { exports: noise.exports !== null, imports: noise.imports !== null };
  const scenario = tapeFor(assumptions, frame, noisy);
  const { tape, memory, metrics } = scenario;
  if (noise !== null) writeNoise(scenario, noise);
  tape.run(memory);
  const projection = into ?? { metrics, values: new Float64Array(metrics.length * yearCount(frame)) };
  const { values } = projection;
  for (let k = 0; k < values.length; k++) values[k] = memory[k]!;
  return projection;
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

export function movingScenario(assumptions: Assumptions, frame: Frame): MovingScenario {
  const { tape, memory: values, metrics } = tapeFor(assumptions, frame, NOT_NOISY);
  const memory = values.slice();
  tape.run(memory);
  return {
    projection: { metrics, values: memory.subarray(0, metrics.length * yearCount(frame)) },
    placeOf: (path) => tape.sources.get(path),
    move: (place, value) => tape.move(memory, place, value),
  };
}

/** One metric of a projection, a value per year from the base year on; a view, not a copy. */
export function seriesOf({ metrics, values }: Projection, metric: MetricName): Float64Array {
  const place = metrics.indexOf(metric);
  if (place === -1) throw new Error(`the projection has no metric ${metric}`);
  const years = values.length / metrics.length;
  return values.subarray(place * years, (place + 1) * years);
}
