import { describe, expect, it } from 'vitest';
import { backtest } from '../../shared/history/backtest.ts';
import { noiseBands } from '../../shared/history/bands.ts';
import { inverseNormal } from '../../shared/questions/probability/normal.ts';
import { philox } from '../../shared/questions/probability/philox.ts';

const runOf = (values: readonly number[]) => ({ values, years: values.map((_, place) => 2001 + place) });

describe('the band of noise around a path', () => {
  it('is that of 2,000 draws of the seed, year h in dimension h − 1', () => {
    const [sd, persistence, growth] = [0.12, 0.6, [0.08, 0.07, 0.06, 0.05, 0.04]];
    const bands = noiseBands(7, 5)(300, growth, { sd, persistence });
    const levels = Array.from({ length: 2000 }, (_, i) => {
      let [level, e] = [300, 0];
      return growth.map((rate, k) => {
        const word = philox([i, Math.floor(k / 4), 0, 0], [7, 0])[k % 4]!;
        const z = inverseNormal((word + 0.5) / 2 ** 32);
        e = k === 0 ? z : persistence * e + Math.sqrt(1 - persistence ** 2) * z;
        level *= 1 + Math.max(-0.95, rate + sd * e);
        return level;
      });
    });
    growth.forEach((_, k) => {
      const sorted = levels.map((one) => one[k]!).toSorted((a, b) => a - b);
      const quantile = (p: number) => {
        const at = 1999 * p;
        const low = sorted[Math.floor(at)]!;
        return low + (at % 1) * (sorted[Math.ceil(at)]! - low);
      };
      expect(bands[k]![0]).toBeCloseTo(quantile(0.1), 8);
      expect(bands[k]![1]).toBeCloseTo(quantile(0.9), 8);
    });
  });
});

describe('a backtest', () => {
  it('is refused for fewer than six values', () => {
    const made = backtest(runOf([1, 2, 3, 4, 5]), 'trend', 1);
    expect(made).toMatchObject({
      ok: false,
      problems: [{ code: 'history.tooFewToTest', params: { count: 5, needed: 6 } }],
    });
  });

  it('finds no error in what always grew alike, and every outcome inside the band', () => {
    const made = backtest(runOf(Array.from({ length: 12 }, (_, t) => 200 * 1.05 ** t)), 'compound', 1);
    if (!made.ok) throw new Error('refused');
    expect(Object.keys(made.value.horizons)).toEqual(['1', '2', '3', '4', '5']);
    for (const { mape, inBand } of Object.values(made.value.horizons)) {
      expect(mape).toBeLessThan(1e-12);
      expect(inBand).toBe(1);
    }
  });

  it('has no scale to judge by where nothing changed so far', () => {
    const made = backtest(runOf([5, 5, 5, 5, 5, 6]), 'noChange', 1);
    expect(made).toMatchObject({ value: { horizons: { '1': { count: 1, meanError: -1, mase: null, inBand: 0 } } } });
  });

  it("takes a path's growth from every origin on, and fits nothing", () => {
    const values = [100, 90, 120, 100, 130, 150, 140];
    const made = backtest(runOf(values), { growth: [0.1, 0.2, 0, 0, 0] }, 1);
    if (!made.ok) throw new Error('refused');
    expect(made.value.forecasts.map(({ from, year, forecast }) => [from, year, forecast])).toEqual([
      [2005, 2006, 130 * 1.1],
      [2005, 2007, 130 * 1.1 * 1.2],
      [2006, 2007, 150 * 1.1],
    ]);
  });
});
