import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisRange, gridAxis, gridPaths } from '../../../../renderer/places/sensitivity/grid-axes.ts';
import { assumptionsOf, withValue } from '../../../../shared/document/changes.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import type { AssumptionPath } from '../../../../shared/model/register.ts';
import { grid } from '../../../../shared/questions/levers/grid.ts';
import { axisPaths, likelyPaths } from '../../../../shared/questions/levers/moving-assumptions.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const horizon = frameOf(seedDocument());
const fades = assumptionsOf(seedDocument(), 'growth-fades');
const whole = (path: AssumptionPath) => ({ path, from: null, to: null });

describe('which assumptions stand on the axes', () => {
  const preferred: readonly AssumptionPath[] = ['exports.growth.rate', 'imports.growth.to', 'exports.growth.to'];

  test('the first two of those preferred that the scenario has, until the analyst chooses', () => {
    const [x, y] = gridPaths([null, null], preferred, fades);
    expect([x.path, y.path]).toEqual(['imports.growth.to', 'exports.growth.to']);
  });

  test('those chosen, as long as the scenario has them', () => {
    const chosen = { path: 'investment.zones', from: 1, to: 4 } as const;
    const [x, y] = gridPaths([chosen, whole('exports.growth.rate')], preferred, fades);
    expect(x).toBe(chosen);
    expect(y.path).toBe('imports.growth.to');
  });

  test('never the same twice', () => {
    const [x, y] = gridPaths([whole('imports.growth.to'), whole('imports.growth.to')], preferred, fades);
    expect([x.path, y.path]).toEqual(['imports.growth.to', 'exports.growth.to']);
    const [free, kept] = gridPaths([null, whole('imports.growth.to')], preferred, fades);
    expect([free.path, kept.path]).toEqual(['exports.growth.to', 'imports.growth.to']);
  });

  test('no share of a track, which cannot move alone, and nothing that no metric answers to', () => {
    const paths = axisPaths(fades);
    expect(paths.filter((path) => path.endsWith('.initialShare') || path === 'discountRate')).toEqual([]);
    expect(paths).toContain('investment.zoneYear');
  });
});

describe('what can move a metric at all', () => {
  test('workers answer to quotas and stays, and not to growth', () => {
    const paths = likelyPaths('workers', fades, horizon);
    expect(paths[0]).toBe('workers.tracks.trainee.newQuota');
    expect(paths).toContain('base.workers');
    expect(paths.filter((path) => path.includes('growth') || path.startsWith('investment'))).toEqual([]);
  });

  test('trade answers to nearly all', () => {
    expect(likelyPaths('trade', fades, horizon)).toEqual(
      expect.arrayContaining(['exports.growth.to', 'skills.tvetGraduates']),
    );
  });
});

describe('an axis', () => {
  test('runs where analysts move the assumption, stretched to the scenario’s own value', () => {
    expect(axisRange(whole('exports.growth.to'), fades)).toEqual([-0.05, 0.15]);
    const high = withValue(fades, 'exports.growth.to', 0.3);
    expect(axisRange(whole('exports.growth.to'), high)).toEqual([-0.05, 0.3]);
  });

  test('stays within what the scenario allows', () => {
    const capped = withValue(fades, 'exports.growth', { shape: 'saturating', from: 0.1, ceiling: 2000 });
    expect(axisRange(whole('exports.growth.ceiling'), capped)[0]).toBeGreaterThan(1361);
  });

  test('of years takes whole steps, and as many values as there is room for', () => {
    expect(gridAxis(whole('investment.zoneYear'), fades, 41)).toMatchObject({
      from: 2025,
      to: 2040,
      count: 16,
    });
    expect(gridAxis(whole('investment.zoneYear'), fades, 6)).toMatchObject({ from: 2025, to: 2040, count: 6 });
    expect(gridAxis({ path: 'investment.zoneYear', from: 2030, to: 2030 }, fades, 6)).toMatchObject({
      from: 2030,
      to: 2031,
      count: 2,
    });
  });

  test('of any assumption makes a grid that is not refused', () => {
    const paths = axisPaths(fades).filter((path) => path !== 'exports.growth.to');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(5, 21, 41), (path, count) => {
        const answer = grid({
          horizon,
          subject: { id: 'a', assumptions: fades },
          x: gridAxis(whole(path), fades, count),
          y: gridAxis(whole('exports.growth.to'), fades, 3),
          metric: 'trade',
          year: 2035,
        });
        expect(answer, path).toMatchObject({ ok: true });
      }),
    );
  });
});
