import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAtPath, withValue } from '../../shared/document/changes.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { Frame } from '../../shared/model/frame.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { createResponse } from '../../shared/questions/levers/response.ts';
import { arbitraryAssumptions, arbitraryValue } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, goldenProjections, METRIC_NAMES } from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();
const horizons: readonly Frame[] = [horizon, { ...horizon, end: 2026 }, { ...horizon, end: 2060 }];

const atYear = (assumptions: Assumptions, years: Frame, metric: (typeof METRIC_NAMES)[number], year: number) =>
  seriesOf(project(assumptions, years), metric)[year - years.base];

const moved = (assumptions: Assumptions, path: AssumptionPath, value: number): Assumptions =>
  valueAtPath(assumptions, path) === undefined ? assumptions : withValue(assumptions, path, value);

describe('the response of a metric in a year', () => {
  const question = fc.constantFrom(...horizons).chain((years) =>
    fc.record({
      years: fc.constant(years),
      assumptions: arbitraryAssumptions(years),
      metric: fc.constantFrom(...METRIC_NAMES),
      year: fc.integer({ min: years.base, max: years.end }),
      paths: fc.uniqueArray(fc.constantFrom(...ASSUMPTION_PATHS), { minLength: 1, maxLength: 4 }).chain((paths) =>
        fc.record({
          paths: fc.constant(paths),
          moves: fc.array(
            fc.nat({ max: paths.length - 1 }).chain((k) => fc.tuple(fc.constant(k), arbitraryValue(paths[k]!))),
            { maxLength: 8 },
          ),
        }),
      ),
    }),
  );

  test('equals a full projection, to the last bit, after any moves of any assumptions', () => {
    fc.assert(
      fc.property(question, ({ years, assumptions, metric, year, paths: { paths, moves } }) => {
        const response = createResponse(assumptions, years, paths, metric, year);
        let now = assumptions;
        expect(response.value()).toBe(atYear(now, years, metric, year));
        for (const [k, value] of moves) {
          response.set(k, value);
          now = moved(now, paths[k]!, value);
          const full = atYear(now, years, metric, year)!;
          // One assumption alone may go where no document has it: a tariff cut by more than itself gives no number, and
          // what is multiplied by nothing is then nothing to the one and no number to the other.
          if (Number.isFinite(full)) expect(response.value()).toBe(full);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('equals a full projection for every assumption and metric of worked cases', () => {
    for (const { assumptions } of cases.filter((_, k) => k % 4 === 0)) {
      for (const path of ASSUMPTION_PATHS) {
        const today = valueAtPath(assumptions, path) as number | null | undefined;
        const value = Math.min(assumptionAt(path).max, today == null ? 1000 : Math.round(today * 1.5 + 2));
        for (const metric of METRIC_NAMES) {
          const response = createResponse(assumptions, horizon, [path], metric, 2035);
          response.value();
          response.set(0, value);
          expect(response.value(), `${metric} of ${path}`).toBe(
            atYear(moved(assumptions, path, value), horizon, metric, 2035),
          );
        }
      }
    }
  });

  test('leaves the scenario’s own assumptions alone', () => {
    const { assumptions } = cases[0]!;
    const before = JSON.stringify(assumptions);
    const response = createResponse(
      assumptions,
      horizon,
      ['workers.tracks.trainee.wage', 'discountRate'],
      'trade',
      2035,
    );
    response.set(0, 1);
    response.set(1, 0.4);
    expect(JSON.stringify(assumptions)).toBe(before);
  });
});
