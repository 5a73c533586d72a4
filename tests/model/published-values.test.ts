import { describe, expect, test } from 'vitest';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { metricAt } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import {
  compoundGrowth,
  cumulative,
  firstYearAtOrAbove,
  presentValue,
  relativeDifference,
} from '../../shared/model/summaries.ts';
import { bare, goldenProjections, NOTHING_OWN } from '../helpers/golden.ts';

/* Closed forms and published values of model.md § 11, to the precision they are printed in. */

const base = goldenProjections().cases[0]!.assumptions;
const horizon = bare({ base: 2024, end: 2035 });

/** A country that trades 1,000 each way and does nothing else, so that a flow shows its growth path alone. */
const quiet = (change: (a: Assumptions) => void): Assumptions => {
  const a = structuredClone(base);
  a.base.totalTrade = 2000;
  a.base.exportShare = 0.5;
  a.investment.leads = 0;
  a.investment.newLeadsPerYear = 0;
  change(a);
  return a;
};

const growthOf = (a: Assumptions, years: number): number[] => {
  const exports = seriesOf(project(a, horizon), 'exports');
  return Array.from({ length: years }, (_, k) => exports[k + 1]! / exports[k]! - 1);
};

const closeTo = (got: readonly number[], want: readonly number[], digits: number) => {
  expect(got.length).toBe(want.length);
  for (const [k, value] of want.entries()) expect(got[k]).toBeCloseTo(value, digits);
};

describe('growth paths', () => {
  test('fading from 19.8% to 5% with a half-life of two years', () => {
    const a = quiet((a) => {
      a.exports.growth = { shape: 'fade', from: 0.198, to: 0.05, halfLife: 2 };
    });
    closeTo(growthOf(a, 6), [0.198, 0.154652, 0.124, 0.102326, 0.087, 0.076163], 6);
  });

  test('linear from 19.8% to 5% over five years, and 5% from then on', () => {
    const a = quiet((a) => {
      a.exports.growth = { shape: 'linear', from: 0.198, to: 0.05, years: 5 };
    });
    closeTo(growthOf(a, 6), [0.198, 0.161, 0.124, 0.087, 0.05, 0.05], 12);
  });

  test('saturating from 1,000 under a ceiling of 5,000 with q = e^−0.2', () => {
    const q = Math.exp(-0.2);
    const x = 1000 / 5000;
    // First-year growth that gives this q, from the definition of q.
    const from = 1 / (q * (1 - x) + x) - 1;
    const a = quiet((a) => {
      a.exports.growth = { shape: 'saturating', from, ceiling: 5000 };
    });
    const exports = seriesOf(project(a, horizon), 'exports');
    closeTo([...exports.subarray(1, 6)], [1169.6117, 1358.2232, 1564.8245, 1787.4278, 2023.0484], 4);
  });

  test('a flow that is not below its ceiling does not grow', () => {
    const a = quiet((a) => {
      a.exports.growth = { shape: 'saturating', from: 0.2, ceiling: 900 };
    });
    closeTo(growthOf(a, 3), [0, 0, 0], 15);
  });

  test('an override replaces the growth of its year alone, and later years go on from there', () => {
    const a = quiet((a) => {
      a.exports.growth = { shape: 'constant', rate: 0.1 };
      a.exports.overrides = { 2026: -0.5, 2050: 1 };
    });
    closeTo(growthOf(a, 3), [0.1, -0.5, 0.1], 12);
  });
});

describe('market access and shocks', () => {
  test('abolishing a tariff of 10% at an elasticity of 1.5 lifts 100 to 115.3690', () => {
    const a = quiet((a) => {
      a.base.totalTrade = 200;
      a.exports.growth = { shape: 'constant', rate: 0 };
      a.exports.access = {
        initialTariff: 0.1,
        mfnTariff: 0.1,
        preferentialTariff: 0,
        utilisation: 1,
        elasticity: 1.5,
        startYear: 2026,
        phaseInYears: 1,
      };
    });
    const exports = seriesOf(project(a, horizon), 'exports');
    expect(exports[1]).toBeCloseTo(100, 10);
    expect(exports[2]).toBeCloseTo(115.369, 4);
    expect(exports[11]).toBeCloseTo(115.369, 4);
  });

  test('half of a shock is left after its half-life, and all of a permanent one stays', () => {
    const shocked = (halfLife: number | null) =>
      seriesOf(
        project(
          quiet((a) => {
            a.exports.growth = { shape: 'constant', rate: 0 };
            a.shocks = [{ year: 2027, flow: 'exports', size: -0.4, halfLife, group: null }];
          }),
          horizon,
        ),
        'exports',
      );
    closeTo([...shocked(2).subarray(2, 6)], [1000, 600, 1000 * (1 - 0.4 * Math.SQRT1_2), 800], 9);
    closeTo([...shocked(null).subarray(2, 6)], [1000, 600, 600, 600], 9);
  });
});

describe('workers', () => {
  test('20,000 with 6,000 a year, nine tenths filled, staying four years, approach 21,600', () => {
    const a = quiet((a) => {
      a.workers.stockCap = null;
      for (const track of Object.values(a.workers.tracks)) {
        Object.assign(track, { initialShare: 0, annualQuota: 0, newQuota: 0 });
      }
      Object.assign(a.workers.tracks.trainee!, {
        initialShare: 1,
        annualQuota: 6000,
        newQuota: 6000,
        quotaGrowth: 0,
        fillRate: 0.9,
        averageStay: 4,
      });
    });
    const workers = seriesOf(project(a, bare({ base: 2024, end: 2060 })), 'workers');
    closeTo([...workers.subarray(1, 6)], [20400, 20700, 20925, 21093.75, 21220.3125], 8);
    expect(workers[36]).toBeCloseTo(21600, 0);
  });

  test('a negotiated quota reaches departures from its start year on, and not before', () => {
    const a = quiet((a) => {
      Object.assign(a.workers.tracks.trainee!, { annualQuota: 5000, newQuota: 8000, quotaStart: 2028, fillRate: 1 });
      Object.assign(a.workers.tracks.skilled!, { annualQuota: 0, newQuota: 0 });
      Object.assign(a.workers.tracks.seasonal!, { annualQuota: 0, newQuota: 0 });
    });
    const departures = seriesOf(project(a, horizon), 'departures');
    expect([...departures.subarray(0, 5)]).toEqual([0, 5000, 5000, 5000, 8000]);
  });
});

test('227 leads of which 5% convert at once, at USD 10 m each built in a year, bring 113.5', () => {
  const a = quiet((a) => {
    Object.assign(a.investment, {
      leads: 227,
      conversionRate: 0.05,
      conversionYears: 1,
      incentiveUplift: 0,
      zones: 0,
      capexPerProject: 10,
      buildYears: 1,
    });
  });
  expect(seriesOf(project(a, horizon), 'fdi')[1]).toBeCloseTo(113.5, 10);
});

describe('summaries', () => {
  test('growth a year is what compounds from the base year to the year', () => {
    expect(compoundGrowth([100, 110, 121], 2)).toBeCloseTo(0.1, 12);
  });

  test('growth is undefined in the base year and from or to nothing', () => {
    expect(compoundGrowth([100, 110], 0)).toBeNull();
    expect(compoundGrowth([0, 110], 1)).toBeNull();
    expect(compoundGrowth([100, -5], 1)).toBeNull();
    expect(compoundGrowth([1e-305, 20_000], 1)).toBeNull();
  });

  test('only flows add up, and only over projected years', () => {
    expect(cumulative(metricAt(NOTHING_OWN, 'trade'), [2000, 10, 20, 30], 2)).toBe(30);
    expect(cumulative(metricAt(NOTHING_OWN, 'workers'), [2000, 10, 20, 30], 2)).toBeNull();
  });

  test('only money has a present value: 110 in a year and 121 in two are worth 200 at 10%', () => {
    expect(presentValue(metricAt(NOTHING_OWN, 'trade'), [2000, 110, 121], 2, 0.1)).toBeCloseTo(200, 10);
    expect(presentValue(metricAt(NOTHING_OWN, 'departures'), [0, 110, 121], 2, 0.1)).toBeNull();
  });

  test('a relative difference is taken of the size of the baseline, and undefined where that is 0', () => {
    expect(relativeDifference([-50], [-100], 0)).toBe(0.5);
    expect(relativeDifference([1], [0], 0)).toBeNull();
    expect(relativeDifference([0], [0], 0)).toBeNull();
    expect(relativeDifference([20_000], [1e-305], 0)).toBeNull();
  });

  test('the first year at a target counts the base year, and may never come', () => {
    expect(firstYearAtOrAbove([2, 3, 5], 2)).toBe(0);
    expect(firstYearAtOrAbove([2, 3, 5], 4)).toBe(2);
    expect(firstYearAtOrAbove([2, 3, 5], 6)).toBeNull();
  });
});
