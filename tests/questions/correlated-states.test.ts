import { describe, expect, test } from 'vitest';
import type { Distribution, Uncertainty } from '../../shared/document/schema.ts';
import { createStateBlock } from '../../shared/questions/draws/state-block.ts';
import { allNeeds, prepareStates } from '../../shared/questions/draws/states.ts';
import { accept } from '../helpers/uncertainty.ts';

const DRAWS = 100_000;
const horizon = { base: 2024, end: 2029 };
const PATHS = [
  'exports.growth.from',
  'exports.growth.to',
  'imports.growth.from',
  'investment.conversionRate',
  'workers.tracks.trainee.fillRate',
] as const;

/** What is asked for; the other pairs do not correlate. */
const ASKED = [
  [0, 1, 0.6],
  [0, 2, -0.35],
  [1, 3, 0.25],
  [2, 4, 0.8],
] as const;

const noise: Uncertainty['noise'] = {
  exports: { sd: 0.04, persistence: 0.7 },
  imports: { sd: 0.03, persistence: -0.4 },
  correlation: 0.55,
};

function statesOf(distribution: Distribution) {
  const states = accept(
    prepareStates(horizon, {
      seed: 2026,
      draws: DRAWS,
      inputs: PATHS.map((path) => ({ path, apply: 'shift' as const, distribution })),
      correlations: ASKED.map(([a, b, rho]) => ({ a: PATHS[a], b: PATHS[b], rho })),
      noise,
    }),
  );
  const block = createStateBlock(states, allNeeds(states), DRAWS);
  block.draw(0, DRAWS);
  const from = (place: number) => block.values.subarray(place, place + DRAWS);
  return {
    input: (j: number) => from(block.inputAt(j)),
    noise: (flow: 'exports' | 'imports', t: number) => from(block.noiseAt(flow, t)),
  };
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

function covariance(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * (b[i]! - meanB), 0) / a.length;
}

const correlation = (a: Float64Array, b: Float64Array): number =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

const askedFor = (a: number, b: number): number => ASKED.find(([p, q]) => p === a && q === b)?.[2] ?? 0;
const PAIRS = PATHS.flatMap((_, a) => PATHS.slice(a + 1).map((__, k) => [a, a + 1 + k] as const));

/** Four and a half standard errors: one sample in a hundred thousand is off by more. */
const within = (standardDeviation: number) => (4.5 * standardDeviation) / Math.sqrt(DRAWS);

describe('correlations that were asked for are found again in a hundred thousand draws', () => {
  const normal = statesOf({ kind: 'normal', mean: 0, sd: 1 });
  const uniform = statesOf({ kind: 'uniform', min: 0, max: 1 });

  test.each(PAIRS)('between normal inputs %i and %i', (a, b) => {
    const rho = askedFor(a, b);
    const found = correlation(normal.input(a), normal.input(b));
    expect(Math.abs(found - rho)).toBeLessThan(within(1 - rho * rho));
  });

  // Of a Gaussian copula, the correlation of ranks is 6/π · asin(ρ/2).
  test.each(PAIRS)('between the ranks of uniform inputs %i and %i', (a, b) => {
    const want = (6 / Math.PI) * Math.asin(askedFor(a, b) / 2);
    const found = correlation(uniform.input(a), uniform.input(b));
    expect(Math.abs(found - want)).toBeLessThan(within(1));
  });

  test.each(['exports', 'imports'] as const)('in the noise of %s from year to year, with its deviation', (flow) => {
    const { sd, persistence } = noise[flow];
    for (let t = 1; t <= 5; t++) {
      const own = normal.noise(flow, t);
      expect(Math.abs(Math.sqrt(covariance(own, own)) / sd - 1), `year ${t}`).toBeLessThan(within(Math.SQRT1_2));
      if (t === 1) continue;
      const found = correlation(normal.noise(flow, t - 1), own);
      expect(Math.abs(found - persistence), `year ${t}`).toBeLessThan(within(1 - persistence * persistence));
    }
  });

  test('between the noise of exports and imports, and none between noise and inputs', () => {
    // e(1) = z(1), so in the first year the correlation is κ itself.
    const kappa = noise.correlation;
    const found = correlation(normal.noise('exports', 1), normal.noise('imports', 1));
    expect(Math.abs(found - kappa)).toBeLessThan(within(1 - kappa * kappa));
    for (const j of PATHS.keys())
      expect(Math.abs(correlation(normal.input(j), normal.noise('exports', 1)))).toBeLessThan(within(1));
  });
});
