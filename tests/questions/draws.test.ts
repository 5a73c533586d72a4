import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAtPath } from '../../shared/document/changes.ts';
import type { Distribution, UncertainInput, Uncertainty } from '../../shared/document/schema.ts';
import { cannotBeUncertain } from '../../shared/document/uncertainty-constraints.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { columnsOf, type DrawRequest, drawInto, prepareDraws } from '../../shared/questions/draws/draws.ts';
import { arbitraryAssumptions } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, bare, METRIC_NAMES } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

const horizon = bare({ base: 2024, end: 2035 });
const UNCERTAIN = ASSUMPTION_PATHS.filter((path) => cannotBeUncertain(path) === null);

/** Every column of a run of draws by its place: `subject metric t` → values. */
function columnsByPlace(request: DrawRequest, from: number, to: number): Map<string, Float64Array> {
  const draws = accept(prepareDraws(request, columnsOf(request, METRIC_NAMES)));
  const into = draws.columns.map(() => new Float64Array(to - from));
  drawInto(draws, from, to, into);
  const found = new Map<string, Float64Array>();
  draws.columns.forEach((places, c) => {
    for (const { subject, metric, t } of places) found.set(`${subject} ${metric} ${t}`, into[c]!);
  });
  for (const { subject, metric, t, value } of draws.settled)
    found.set(`${subject} ${metric} ${t}`, new Float64Array(to - from).fill(value));
  return found;
}

/** Distributions of a width that fits an assumption, or far beyond its range. */
const distribution = (path: AssumptionPath, apply: UncertainInput['apply']): fc.Arbitrary<Distribution> => {
  const { soft } = assumptionAt(path);
  const scale = apply === 'factor' ? 1 : soft[1] - soft[0];
  const ends = fc
    .array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((values) => values.toSorted((a, b) => a - b).map((value) => value * scale) as [number, number, number]);
  return fc.oneof(
    ends.map(([min, , max]) => ({ kind: 'uniform' as const, min, max })),
    ends.map(([min, mode, max]) => ({ kind: 'triangular' as const, min, mode, max })),
    ends.map(([min, mode, max]) => ({ kind: 'pert' as const, min, mode, max })),
    ends.map(([mean]) => ({ kind: 'normal' as const, mean, sd: scale * 0.3 })),
    fc.double({ min: 1, max: 3, noNaN: true }).map((gsd) => ({ kind: 'lognormal' as const, median: scale, gsd })),
    ends.map(([min]) => ({ kind: 'uniform' as const, min, max: min })),
  );
};

const input: fc.Arbitrary<UncertainInput> = fc
  .record({ path: fc.constantFrom(...UNCERTAIN), apply: fc.constantFrom('shift' as const, 'factor' as const) })
  .chain(({ path, apply }) => distribution(path, apply).map((of) => ({ path, apply, distribution: of })));

const noise = fc.record({
  sd: fc.constantFrom(0, 0.05, 1),
  persistence: fc.constantFrom(-0.9, 0, 0.4),
});

const uncertainty: fc.Arbitrary<Uncertainty> = fc
  .record({
    seed: fc.maxSafeNat(),
    inputs: fc.uniqueArray(input, { selector: ({ path }) => path, maxLength: 12 }),
    rho: fc.double({ min: -0.3, max: 0.9, noNaN: true }),
    noise: fc.record({ exports: noise, imports: noise, correlation: fc.constantFrom(0, -0.7, 1) }),
  })
  .map(({ seed, inputs, rho, noise }) => ({
    seed,
    draws: 300,
    inputs,
    // A chain of neighbours with |ρ| under ½, and a lone strong pair, are positive definite.
    correlations: inputs
      .slice(1)
      .map(({ path }, k) => ({ a: inputs[k]!.path, b: path, rho: k === 0 && inputs.length === 2 ? rho : rho / 2 }))
      .filter((_, k) => k % 3 !== 2),
    noise,
  }));

describe('draws by the hundred', () => {
  test('are those drawn alone, to the last bit, in any scenario with any uncertainty', () => {
    fc.assert(
      fc.property(arbitraryAssumptions(horizon), arbitraryAssumptions(horizon), uncertainty, (a, b, of) => {
        const request = {
          horizon,
          subjects: [
            { id: 'a', assumptions: a },
            { id: 'b', assumptions: b },
          ],
          uncertainty: of,
        };
        const columns = columnsByPlace(request, 0, 200);
        const wrong: string[] = [];
        for (const index of [0, 127, 128, 199]) {
          accept(drawScenarios(request, index)).forEach(({ projection }, subject) => {
            for (const metric of METRIC_NAMES) {
              seriesOf(projection, metric).forEach((alone, t) => {
                const drawn = columns.get(`${subject} ${metric} ${t}`)![index]!;
                if (drawn !== alone) wrong.push(`draw ${index}, ${metric} ${t}: ${drawn} instead of ${alone}`);
              });
            }
          });
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('no matter in which runs and which order they are computed', () => {
    const { assumptions, uncertainty } = uncertaintyCase('uncertainty');
    const request = { horizon, subjects: [{ id: 'a', assumptions }], uncertainty };
    const draws = accept(prepareDraws(request, columnsOf(request, METRIC_NAMES)));
    const whole = draws.columns.map(() => new Float64Array(1000));
    drawInto(draws, 0, 1000, whole);
    const parts = draws.columns.map(() => new Float64Array(1000));
    const other = accept(prepareDraws(request, columnsOf(request, METRIC_NAMES)));
    for (const [from, to] of [
      [640, 1000],
      [0, 1],
      [301, 640],
      [1, 301],
    ] as const)
      drawInto(other, from, to, parts, from);
    parts.forEach((part, c) => {
      expect(Buffer.from(part.buffer).equals(Buffer.from(whole[c]!.buffer)), `column ${c}`).toBe(true);
    });
  });
});

describe('what does not vary', () => {
  test('without uncertainty every column is settled, with the value of the projection', () => {
    const { assumptions } = uncertaintyCase('uncertainty');
    const request = { horizon, subjects: [{ id: 'a', assumptions }], uncertainty: settledUncertainty(assumptions) };
    const draws = accept(prepareDraws(request, columnsOf(request, METRIC_NAMES)));
    expect(draws.columns).toEqual([]);
    const projection = project(assumptions, horizon);
    for (const { metric, t, value } of draws.settled) expect(value).toBe(seriesOf(projection, metric)[t]);
    expect(draws.settled).toHaveLength(METRIC_NAMES.length * 12);
  });

  test.each(UNCERTAIN)('%s moved by the same amount in every draw moves what rests on it', (path) => {
    const { assumptions } = uncertaintyCase('uncertainty');
    const inputs = [{ path, apply: 'factor', distribution: { kind: 'uniform', min: 0.8, max: 0.8 } } as const];
    const uncertainty = { ...settledUncertainty(assumptions), inputs };
    const request = { horizon, subjects: [{ id: 'a', assumptions }], uncertainty };
    const [alone] = accept(drawScenarios(request, 0));
    const columns = columnsByPlace(request, 0, 1);
    for (const metric of METRIC_NAMES)
      expect(
        seriesOf(alone!.projection, metric).map((_, t) => columns.get(`0 ${metric} ${t}`)![0]!),
        metric,
      ).toEqual(seriesOf(alone!.projection, metric));
  });

  test('an input reaches what rests on it, and nothing else', () => {
    const { assumptions } = uncertaintyCase('uncertainty');
    const inputs = [shift('workers.tracks.trainee.fillRate', { kind: 'normal', mean: 0, sd: 0.1 })];
    const request = {
      horizon,
      subjects: [{ id: 'a', assumptions }],
      uncertainty: { ...settledUncertainty(assumptions), inputs },
    };
    const draws = accept(prepareDraws(request, columnsOf(request, METRIC_NAMES)));
    const reached = new Set(draws.columns.flat().map(({ metric }) => metric));
    for (const metric of ['workers', 'workers:trainee', 'departures', 'returns', 'remittances', 'externalInflow'])
      expect(reached).toContain(metric);
    for (const metric of ['workers:skilled', 'newProjects', 'fdi', 'incentiveCost'])
      expect(reached).not.toContain(metric);
    // The base year is known.
    expect(draws.columns.flat().filter(({ t }) => t === 0)).toEqual([]);
  });

  test('scenarios share what they have in common', () => {
    const { assumptions, uncertainty } = uncertaintyCase('uncertainty');
    const other = { ...assumptions, skills: { ...assumptions.skills, tvetGraduates: 5000 } };
    const request = {
      horizon,
      subjects: [
        { id: 'a', assumptions },
        { id: 'b', assumptions: other },
      ],
      uncertainty,
    };
    const draws = accept(prepareDraws(request, columnsOf(request, ['workers', 'skilledSupply'])));
    const together = draws.columns.filter((places) => places.length === 2).map(([place]) => place!.metric);
    expect(new Set(together)).toEqual(new Set(['workers']));
  });
});

const shift = (path: AssumptionPath, distribution: Distribution): UncertainInput => ({
  path,
  apply: 'shift',
  distribution,
});

/** Uncertain inputs without spread, and no noise. */
function settledUncertainty(assumptions: Assumptions): Uncertainty {
  const paths = UNCERTAIN.filter((path) => typeof valueAtPath(assumptions, path) === 'number');
  return {
    seed: 1,
    draws: 10,
    inputs: paths.map((path) => shift(path, { kind: 'triangular', min: 0, mode: 0, max: 0 })),
    correlations: [],
    noise: { exports: { sd: 0, persistence: 0.5 }, imports: { sd: 0, persistence: 0 }, correlation: 0.4 },
  };
}
