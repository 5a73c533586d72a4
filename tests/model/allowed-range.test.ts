import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepped, stretched, valueAt } from '../../renderer/controls/slider-range.ts';
import { assumptionProblems } from '../../shared/document/assumption-constraints.ts';
import { schemaAt } from '../../shared/document/change-constraints.ts';
import { valueAtPath, withValue } from '../../shared/document/changes.ts';
import { numbersAway } from '../../shared/model/algebra/neighbouring-numbers.ts';
import { allowedRange, brokenRelations, type Limit, rangeAlone } from '../../shared/model/allowed-range.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { arbitraryAssumptions } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, goldenProjections } from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();
const fades = cases[0]!.assumptions;

/** What the document says of a value: nothing, or the codes and flows of what refuses it. */
function refusals(assumptions: Assumptions, path: AssumptionPath, value: number): readonly string[] {
  const next = withValue(assumptions, path, value);
  const register = schemaAt(path)!.safeParse(value).success ? [] : ['register'];
  const relations = brokenRelations(next).map(nameOf);
  expect(assumptionProblems(next)).toHaveLength(relations.length);
  return [...register, ...relations];
}

const nameOf = (limit: Limit): string => ('flow' in limit ? `${limit.code} ${limit.flow}` : limit.code);

/** Those that something else limits in most scenarios. */
const RELATED = ASSUMPTION_PATHS.filter((path) => /growth\.ceiling|growth\.from|^base\.(total|export)/.test(path));

const anywhere = fc.record({
  assumptions: arbitraryAssumptions(horizon),
  path: fc.oneof(fc.constantFrom(...ASSUMPTION_PATHS), fc.constantFrom(...RELATED)),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  fine: fc.boolean(),
  width: fc.integer({ min: 1, max: 400 }),
});

const whole = (path: AssumptionPath, value: number) => (assumptionAt(path).whole ? Math.round(value) : value);

describe('any scenario, any assumption', () => {
  test('may be anything in its range and nothing beside it, for the reason that the range gives', () => {
    fc.assert(
      fc.property(anywhere, ({ assumptions, path, share }) => {
        if (valueAtPath(assumptions, path) === undefined) return;
        const { min, max } = allowedRange(assumptions, path);
        const inside = Math.min(max.value, Math.max(min.value, min.value + share * (max.value - min.value)));
        for (const value of [min.value, max.value, whole(path, inside)]) {
          expect(refusals(assumptions, path, value), `${path} at ${value}`).toEqual([]);
        }
        const step = assumptionAt(path).whole ? 1 : 0;
        for (const [{ value, by }, way] of [
          [min, -1],
          [max, 1],
        ] as const) {
          const relative = value + way * 1e-9 * Math.abs(value);
          for (const beyond of step === 1 ? [value + way] : [numbersAway(value, way), relative]) {
            if (beyond === value) continue;
            expect(refusals(assumptions, path, beyond), `${path} at ${beyond}`).toContain(nameOf(by));
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a slider offers nothing that is refused', () => {
    fc.assert(
      fc.property(anywhere, ({ assumptions, path, share, fine, width }) => {
        const own = valueAtPath(assumptions, path);
        // Shares of tracks take one another along.
        if (typeof own !== 'number' || path.endsWith('.initialShare')) return;
        const { min, max } = allowedRange(assumptions, path);
        const { soft, step } = assumptionAt(path);
        const range = stretched(soft, [min.value, max.value], own);
        const pulled = valueAt(share, { range, width, step, fine, marks: [own, max.value * (1 + 1e-9)] });
        const keyed = [1, -1, 10].map((steps) => Math.min(range.high, Math.max(range.low, stepped(own, steps, step))));
        for (const value of [range.low, range.high, pulled, ...keyed]) {
          expect(refusals(assumptions, path, whole(path, value)), `${path} at ${value}`).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the range of', () => {
  const capped = (flow: 'exports' | 'imports', ceiling: number) =>
    withValue(fades, `${flow}.growth`, { shape: 'saturating', from: 0.1, ceiling });
  const both = withValue(capped('exports', 3000), 'imports.growth', { shape: 'saturating', from: 0, ceiling: 1000 });
  const halves = withValue(withValue(both, 'base.totalTrade', 1000), 'base.exportShare', 0.5);

  test('trade ends at the lower of the two ceilings', () => {
    const { min, max } = allowedRange(halves, 'base.totalTrade');
    expect(min).toEqual({ value: 0.001, by: { code: 'register' } });
    expect(max).toEqual({
      value: numbersAway(2000, -1),
      by: { code: 'ceilingAboveFlow', at: 'imports.growth', flow: 'imports', group: null, ceiling: 1000, inBase: 500 },
    });
  });

  test('the export share ends at the ceilings of both flows', () => {
    const large = withValue(withValue(both, 'base.totalTrade', 3200), 'base.exportShare', 0.8);
    const { min, max } = allowedRange(large, 'base.exportShare');
    expect(min).toMatchObject({ by: { code: 'ceilingAboveFlow', flow: 'imports' } });
    expect(max).toMatchObject({ by: { code: 'ceilingAboveFlow', flow: 'exports' } });
    expect([min.value, max.value].map((end) => Number(end.toFixed(12)))).toEqual([0.6875, 0.9375]);
  });

  test('a ceiling begins with the next number above the flow of the base year', () => {
    const { min } = allowedRange(halves, 'exports.growth.ceiling');
    expect(min).toEqual({
      value: numbersAway(500, 1),
      by: { code: 'ceilingAboveFlow', at: 'exports.growth', flow: 'exports', group: null, ceiling: 3000, inBase: 500 },
    });
  });

  test('a share of a track is what the others leave', () => {
    const { min, max } = allowedRange(fades, 'workers.tracks.skilled.initialShare');
    const own = fades.workers.tracks.skilled!.initialShare;
    expect(min.value).toBeCloseTo(own, 8);
    expect(max.value).toBeCloseTo(own, 8);
    expect(max.by).toEqual({ code: 'sharesAddUp', of: 'tracks', total: 1 });
  });

  test('a start year is any year, whatever the base year is', () => {
    const { min, max } = allowedRange(fades, 'investment.zoneYear');
    expect(min).toEqual({ value: 1990, by: { code: 'register' } });
    expect(max).toEqual({ value: 2060, by: { code: 'register' } });
  });

  test('a draw is the register’s and the shape’s, whatever else there is', () => {
    expect(rangeAlone(both, 'base.totalTrade')).toEqual([0.001, 1e6]);
    expect(rangeAlone(both, 'exports.growth.from')).toEqual([0, 2]);
    expect(rangeAlone(fades, 'exports.growth.from')).toEqual([-0.9, 2]);
  });
});
