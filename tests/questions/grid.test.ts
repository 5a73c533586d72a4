import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withValue } from '../../shared/document/changes.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { grid, gridInSteps } from '../../shared/questions/levers/grid.ts';
import type { GridAxis, Questions } from '../../shared/questions/questions.ts';
import { arbitraryAssumptions, arbitraryValue } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, errorOf, goldenProjections, METRIC_NAMES } from '../helpers/golden.ts';
import { answerOf, goldenQuestions, told } from '../helpers/golden-questions.ts';
import { inEnglish } from '../helpers/said.ts';

const golden = goldenQuestions();
const { horizon } = golden;
const fades = golden.scenarios['growth-fades']!;
const capped = withValue(fades, 'exports.growth', { shape: 'saturating', from: 0.1, ceiling: 5000 });

const axis = (path: AssumptionPath, from: number, to: number, count: number): GridAxis => ({ path, from, to, count });
const asked = (assumptions: Assumptions, x: GridAxis, y: GridAxis): Questions['grid'] => ({
  horizon,
  subject: { id: 'any', assumptions },
  x,
  y,
  metric: 'trade',
  year: 2035,
});
test('a grid agrees with the worked case', () => {
  const want = golden.grid;
  const ends = (path: AssumptionPath, all: number[]) => axis(path, all[0]!, all.at(-1)!, all.length);
  const question = asked(golden.scenarios[want.scenario]!, ends(want.x, want.xs), ends(want.y, want.ys));
  const got = answerOf(grid({ ...question, metric: want.metric, year: want.year }));
  want.xs.forEach((x, i) => {
    expect(got.xs[i]).toBeCloseTo(x, 12);
    want.ys.forEach((y, j) => {
      expect(got.ys[j]).toBeCloseTo(y, 12);
      expect(errorOf(got.values[i]![j]!, want.values[i]![j]!)).toBeLessThanOrEqual(1e-9);
    });
  });
});

test('the 10,201 cells of the bench stand where a separate program puts them', () => {
  const question = asked(
    goldenProjections().cases[0]!.assumptions,
    axis('exports.growth.from', 0, 0.4, 101),
    axis('exports.growth.to', 0, 0.12, 101),
  );
  const got = answerOf(grid(question)).values;
  const want = [3577.578528337, 5731.778769548, 5786.494842334, 11067.891687972, 5851.133131318];
  // biome-ignore format: pairs on a line
  const places = [[0, 0], [0, 100], [100, 0], [100, 100], [50, 50]] as const;
  places.forEach(([i, j], k) => {
    expect(errorOf(got[i]![j]!, want[k]!)).toBeLessThanOrEqual(1e-9);
  });
});

test('every cell equals a full projection, for any pair of assumptions and any metric', () => {
  const arbitraryAxis = fc.constantFrom(...ASSUMPTION_PATHS).chain((path) =>
    fc.tuple(arbitraryValue(path), arbitraryValue(path)).map(([a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const whole = Number.isInteger(from) && Number.isInteger(to) && to - from < 60;
      return axis(path, from, to, whole ? to - from + 1 : 3);
    }),
  );
  const question = fc.record({
    assumptions: arbitraryAssumptions(horizon),
    x: arbitraryAxis,
    y: arbitraryAxis,
    metric: fc.constantFrom(...METRIC_NAMES),
    year: fc.integer({ min: horizon.base, max: horizon.end }),
  });
  let answered = 0;
  fc.assert(
    fc.property(question, ({ assumptions, x, y, metric, year }) => {
      const outcome = grid({ ...asked(assumptions, x, y), metric, year });
      if (!outcome.ok) return;
      answered += 1;
      const { xs, ys, values: cells } = outcome.value;
      for (const i of new Set([0, xs.length - 1])) {
        for (let j = 0; j < ys.length; j++) {
          const cell = withValue(withValue(assumptions, x.path, xs[i]), y.path, ys[j]);
          expect(cells[i]![j]).toBe(seriesOf(project(cell, horizon), metric)[year - horizon.base]);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(answered).toBeGreaterThan(100);
});

test('whole-number assumptions take whole steps', () => {
  const { xs } = answerOf(
    grid(asked(fades, axis('investment.zoneYear', 2026, 2034, 5), axis('investment.zones', 0, 4, 3))),
  );
  expect(xs).toEqual([2026, 2028, 2030, 2032, 2034]);
});

test('in pieces it shows how far it is, can be stopped, and ends at the same answer', () => {
  const question = asked(fades, axis('exports.growth.from', 0, 0.4, 301), axis('exports.growth.to', 0, 0.1, 301));
  const steps = answerOf(gridInSteps(question));
  const shares: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(step.value).toEqual(answerOf(grid(question)));
});

describe('refuses', () => {
  const to = axis('exports.growth.to', 0, 0.1, 3);
  test.each([
    ['the same assumption twice', fades, to, to, 'y: exports.growth.to is on the other axis too'],
    [
      'a field of another shape',
      fades,
      axis('exports.growth.rate', 0, 0.1, 3),
      to,
      'x: this scenario has no exports.growth.rate',
    ],
    [
      'a field of another shape on y',
      golden.wide.assumptions,
      axis('imports.growth.to', 0, 0.1, 3),
      axis('exports.growth.halfLife', 1, 2, 3),
      'y: this scenario has no exports.growth.halfLife, as its growth path is of another shape, choose one of exports.growth.rate,',
    ],
    ['the share of a track', fades, axis('workers.tracks.trainee.initialShare', 0, 1, 3), to, 'the shares add up to 1'],
    [
      'a range that is left',
      fades,
      axis('exports.growth.from', -1, 0.4, 3),
      to,
      'x: exports.growth.from goes from -1 to 0.4, -0.9 to 2 is allowed',
    ],
    ['years before the first', fades, axis('investment.zoneYear', 1989, 1991, 3), to, '1990 to 2060 is allowed'],
    ['ends in the wrong order', fades, axis('exports.growth.from', 0.4, 0, 3), to, 'x: goes from 0.4 to 0'],
    ['what is no number', fades, axis('exports.growth.from', Number.NaN, 1, 3), to, 'x: goes from NaN to 1'],
    ['one value', fades, axis('exports.growth.from', 0, 0.4, 1), to, 'x: has 1 value, 2 to 1001 are needed'],
    ['too many values', fades, axis('exports.growth.from', 0, 0.4, 1002), to, 'x: has 1002 values'],
    [
      'no two whole numbers',
      fades,
      axis('investment.buildYears', 1, 1.5, 2),
      to,
      'is not in whole steps, two whole numbers at least are needed',
    ],
    ['half a step of whole numbers', fades, axis('investment.buildYears', 1, 4, 3), to, '1 to 4 in 4 values'],
    [
      'a ceiling below the flow',
      capped,
      axis('exports.growth.ceiling', 1000, 5000, 3),
      axis('exports.growth.from', 0, 0.4, 3),
      'a ceiling above the exports of the base year',
    ],
    [
      'a corner with trade above the ceiling',
      capped,
      axis('base.totalTrade', 1000, 9000, 3),
      axis('exports.growth.ceiling', 2000, 5000, 3),
      'y: where base.totalTrade is 9000 and exports.growth.ceiling is 2000, exports.growth.ceiling is 2000',
    ],
  ])('%s', (_, assumptions, x, y, sentence) => {
    const outcome = grid(asked(assumptions, x, y));
    expect(outcome.ok).toBe(false);
    expect(told(outcome)).toContain(sentence);
  });

  test('a year beyond the horizon', () => {
    const outcome = grid({ ...asked(fades, axis('exports.growth.from', 0, 0.4, 3), to), year: 2036 });
    expect(inEnglish(outcome)).toMatchObject({
      problems: [{ where: 'year', what: '2036 is not projected: the horizon ends in 2035' }],
    });
  });
});

test('a ceiling above every trade of the grid makes it possible', () => {
  const x = axis('base.totalTrade', 1000, 3000, 3);
  expect(grid(asked(capped, x, axis('exports.growth.ceiling', 4000, 5000, 3))).ok).toBe(true);
});
