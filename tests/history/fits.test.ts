import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest, FITTED_METHODS } from '../../shared/history/backtest.ts';
import { asPersistence, asVolatility, correlationOf, fitsOf, leastSquares } from '../../shared/history/fits.ts';
import { carryOver, shareNowcast } from '../../shared/history/nowcast.ts';
import type { Run } from '../../shared/history/window.ts';

interface Case {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly fits: Readonly<Record<string, number | readonly number[]>>;
  readonly ytd: number;
  readonly past: readonly { readonly months: number; readonly year: number }[];
  readonly share: Readonly<Record<'0.8' | '0.9', { estimate: number; interval: readonly number[] }>>;
  readonly shareOfOneYear: { readonly estimate: number; readonly interval: null };
  readonly carryOver: { readonly lambda: number; readonly used: number; readonly estimate: number };
  readonly carryOverHalf: { readonly lambda: number; readonly used: number; readonly estimate: number };
  readonly backtest: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}
const { cases } = JSON.parse(readFileSync('tests/golden/history.json', 'utf8')) as { readonly cases: readonly Case[] };

/** To a relative 1e-9. */
const expectNear = (actual: number | null | undefined, expected: number) => {
  expect(actual).not.toBeNull();
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-3));
};

describe.each(cases.map((one, place) => [place, one] as const))('the worked case %i', (_, one) => {
  const run: Run = { years: one.years, values: one.values };
  const past = one.past.map(({ months, year }) => ({ months, whole: year }));

  it('has these growth rates, interval, volatility and persistence', () => {
    const { trendInterval, ...fits } = fitsOf(run);
    const { trendInterval: interval, ...expected } = one.fits;
    for (const [name, value] of Object.entries(expected)) expectNear(fits[name as keyof typeof fits], value as number);
    trendInterval!.forEach((end, place) => {
      expectNear(end, (interval as readonly number[])[place]!);
    });
  });

  it('has this year by the share of the same months, with an interval from two past years on', () => {
    const { estimate, intervals } = shareNowcast(one.ytd, past);
    for (const level of ['0.8', '0.9'] as const) {
      expectNear(estimate, one.share[level].estimate);
      intervals![level].forEach((end, place) => {
        expectNear(end, one.share[level].interval[place]!);
      });
    }
    const last = shareNowcast(one.ytd, past.slice(-1));
    expectNear(last.estimate, one.shareOfOneYear.estimate);
    expect(last.intervals).toBeNull();
  });

  it('has this year by what carries over, with λ estimated and chosen', () => {
    for (const [chosen, expected] of [
      [null, one.carryOver],
      [0.5, one.carryOverHalf],
    ] as const) {
      const made = carryOver(one.ytd, past, chosen);
      for (const name of ['lambda', 'used', 'estimate'] as const) expectNear(made[name], expected[name]);
    }
  });

  it.each(FITTED_METHODS)('has these errors of %s by years ahead', (method) => {
    const made = backtest(run, method, 1);
    if (!made.ok) throw new Error('refused');
    expect(Object.keys(made.value.horizons)).toEqual(Object.keys(one.backtest[method]!));
    for (const [ahead, errors] of Object.entries(one.backtest[method]!)) {
      const own = made.value.horizons[ahead]! as unknown as Readonly<Record<string, number>>;
      for (const [name, value] of Object.entries(errors)) expectNear(own[name], value);
    }
  });
});

describe('the plain least squares', () => {
  /** Norris of NIST's Statistical Reference Datasets: ozone as a customer (y) and as NIST (x) measured it. */
  const NORRIS = `0.1 0.2, 338.8 337.4, 118.1 118.2, 888.0 884.6, 9.2 10.1, 228.1 226.5, 668.5 666.3, 998.5 996.3,
    449.1 448.6, 778.9 777.0, 559.2 558.2, 0.3 0.4, 0.1 0.6, 778.1 775.5, 668.8 666.9, 339.3 338.0, 448.9 447.5,
    10.8 11.6, 557.7 556.0, 228.3 228.1, 998.0 995.8, 888.8 887.6, 119.6 120.2, 0.3 0.3, 0.6 0.3, 557.6 556.8,
    339.3 339.1, 888.0 887.2, 998.5 999.0, 778.9 779.0, 10.2 11.1, 117.6 118.3, 228.9 229.2, 668.4 669.1,
    449.2 448.9, 0.2 0.5`
    .split(',')
    .map((pair) => pair.trim().split(' ').map(Number) as [number, number]);

  it("has NIST's certified values of Norris to 9 digits", () => {
    expect(NORRIS).toHaveLength(36);
    const { slope, intercept, slopeError } = leastSquares(
      NORRIS.map(([, x]) => x),
      NORRIS.map(([y]) => y),
    );
    const digits = (actual: number, certified: number) => Math.abs(actual / certified - 1);
    expect(digits(slope, 1.00211681802045)).toBeLessThan(5e-10);
    expect(digits(slopeError, 0.000429796848199937)).toBeLessThan(5e-10);
    expect(digits(intercept, -0.262323073774029)).toBeLessThan(5e-10);
  });
});

const runOf = (values: readonly number[], first = 2001): Run => ({
  values,
  years: values.map((_, place) => first + place),
});

describe('what a run of years suggests', () => {
  it('is not made of too few years', () => {
    const nothing = { slope: null, slopeError: null, trend: null, trendInterval: null, volatility: null };
    expect(fitsOf(runOf([]))).toEqual({ compound: null, ...nothing, persistence: null });
    expect(fitsOf(runOf([7]))).toEqual({ compound: null, ...nothing, persistence: null });
    expect(fitsOf(runOf([100, 110]))).toEqual({ compound: expect.closeTo(0.1, 12), ...nothing, persistence: null });
  });

  it('has no volatility and no persistence where every year grew alike, whatever rounding says', () => {
    const alike = runOf(Array.from({ length: 12 }, (_, t) => 123.4 * 1.07 ** t));
    expect(fitsOf(alike)).toMatchObject({ volatility: 0, persistence: null, trend: expect.closeTo(0.07, 12) });
  });

  it('has any unit: growth is the same in thousands', () => {
    const values = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(values, (own) => {
        const [here, there] = [fitsOf(runOf(own)), fitsOf(runOf(own.map((value) => value * 1000)))];
        expect(there.compound).toBeCloseTo(here.compound!, 9);
        expect(there.trend! / (1 + here.trend!)).toBeCloseTo(here.trend! / (1 + here.trend!), 9);
        expect(here.trendInterval![0]).toBeLessThanOrEqual(here.trend!);
        expect(here.trendInterval![1]).toBeGreaterThanOrEqual(here.trend!);
      }),
    );
  });

  it('is cut to what noise can have', () => {
    expect([asVolatility(1.7), asVolatility(0.3)]).toEqual([1, 0.3]);
    expect([asPersistence(-1), asPersistence(0.4), asPersistence(null)]).toEqual([-0.99, 0.4, 0]);
  });
});

describe('the correlation of the growth of two flows', () => {
  it('is 1 where both grow alike and −1 where they mirror each other, over the years that both have', () => {
    const rates = [0.1, -0.05, 0.2, 0.02];
    const levels = (sign: number) =>
      [0, 1, 2, 3, 4].map((years) => rates.slice(0, years).reduce((level, rate) => level * (1 + sign * rate), 100));
    expect(correlationOf(runOf(levels(1)), runOf(levels(1).slice(1), 2002))).toBeCloseTo(1, 12);
    expect(correlationOf(runOf(levels(1)), runOf(levels(-1)))).toBeCloseTo(-1, 12);
  });

  it('needs three years that both have, and growth that is not always the same', () => {
    const run = runOf([100, 110, 105, 140]);
    expect(correlationOf(run, runOf([50, 55, 54], 2002))).toBeNull();
    expect(correlationOf(run, runOf([1, 2, 4, 8]))).toBeNull();
  });
});

describe('λ of what carries over', () => {
  const past = [
    { months: 30, whole: 100 },
    { months: 33, whole: 110 },
    { months: 30, whole: 120 },
  ];
  it('needs three pairs of years', () => {
    expect(carryOver(40, past)).toEqual({ lambda: null, used: null, estimate: null });
    expect(carryOver(40, past, 0)).toEqual({ lambda: null, used: 0, estimate: 130 });
    expect(carryOver(40, past, 1)).toEqual({ lambda: null, used: 1, estimate: 40 + 90 * (40 / 30) });
  });

  it('is undefined where the months never grew, and where a rest of a year is not above 0', () => {
    const still = Array.from({ length: 4 }, (_, k) => ({ months: 30, whole: 100 + k }));
    expect(carryOver(40, still).lambda).toBeNull();
    expect(carryOver(40, [...past, { months: 30, whole: 30 }], 0.5)).toEqual({
      lambda: null,
      used: 0.5,
      estimate: null,
    });
  });

  it('is applied within 0 and 1, and shown as it is', () => {
    const opposite = [100, 120, 110, 150].map((months, k) => ({ months, whole: months + [200, 150, 190, 120][k]! }));
    const { lambda, used, estimate } = carryOver(180, opposite);
    expect(lambda).toBeLessThan(0);
    expect([used, estimate]).toEqual([0, 300]);
  });
});

describe('a year from its first months', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const whole = fc.double({ min: 1, max: 1e6, noNaN: true });
  const years = fc.array(fc.tuple(share, whole), { minLength: 2, maxLength: 12 });
  const past = (given: readonly (readonly [number, number])[]) =>
    given.map(([part, year]) => ({ months: part * year, whole: year }));

  it('by its share lies between what the least and the greatest share make of it, inside its intervals', () => {
    fc.assert(
      fc.property(years, whole, (given, ytd) => {
        const { estimate, intervals } = shareNowcast(ytd, past(given));
        const shares = given.map(([part]) => part);
        expect(estimate).toBeGreaterThanOrEqual((ytd / Math.max(...shares)) * (1 - 1e-9));
        expect(estimate).toBeLessThanOrEqual((ytd / Math.min(...shares)) * (1 + 1e-9));
        const [[low, high], [lower, higher]] = [intervals!['0.8'], intervals!['0.9']];
        expect([lower, low, estimate, high, higher]).toEqual(
          [lower, low, estimate, high, higher].toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('by what carries over is never less than the months so far, and the same where nothing grew', () => {
    fc.assert(
      fc.property(years, whole, fc.double({ min: 0, max: 1, noNaN: true }), (given, ytd, lambda) => {
        const all = past(given);
        expect(carryOver(ytd, all, lambda).estimate).toBeGreaterThanOrEqual(ytd);
        const { months, whole: year } = all.at(-1)!;
        expect(carryOver(months, all, lambda).estimate! / year).toBeCloseTo(1, 9);
      }),
    );
  });
});
