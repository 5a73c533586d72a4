import { describe, expect, test } from 'vitest';
import { project, seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { chance } from '../../shared/questions/fan/chance.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { told } from '../helpers/golden-questions.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

type Question = Questions['chance'];

const golden = uncertaintyCase('uncertainty');
const { horizon, assumptions, uncertainty } = golden;
const ask = (change: Partial<Question> = {}, draws = 500): Question => ({
  horizon,
  subject: { id: 'case', assumptions },
  uncertainty: { ...uncertainty, draws },
  metric: 'trade',
  year: 2033,
  target: 5000,
  ...change,
});

/** What every draw alone gives, in the order of their numbers. */
function drawnAlone({ subject, metric, year, ...asked }: Question): readonly number[] {
  return Array.from({ length: asked.uncertainty.draws }, (_, index) => {
    const [drawn] = accept(drawScenarios({ horizon, subjects: [subject], uncertainty: asked.uncertainty }, index));
    return seriesOf(drawn!.projection, metric)[year - horizon.base]!;
  });
}

describe('the chance of a target', () => {
  test('is that of the worked case, in every year', () => {
    for (const [year, share] of Object.entries(golden.shareTradeAtLeast5000)) {
      const answer = accept(chance(ask({ year: Number(year) }, uncertainty.draws)));
      expect(answer.share, year).toBeCloseTo(share, 9);
      expect(answer.reached, year).toBe(Math.round(share * uncertainty.draws));
    }
  });

  test('counts the draws that reach it, and names the nearest on either side', () => {
    const alone = drawnAlone(ask());
    // A target between draws, and one that a draw has.
    for (const target of [5000, alone[17]!]) {
      const { reached, share, short, reaches, varies } = accept(chance(ask({ target })));
      const [under, over] = [alone.filter((one) => one < target), alone.filter((one) => one >= target)];
      expect([reached, share, varies]).toEqual([over.length, over.length / 500, true]);
      expect([short!.value, short!.state.index]).toEqual([Math.max(...under), alone.indexOf(Math.max(...under))]);
      expect([reaches!.value, reaches!.state.index]).toEqual([Math.min(...over), alone.indexOf(Math.min(...over))]);
    }
  });

  test('has the standard error of a binomial share: that of its draws as 0 and 1', () => {
    const { error } = accept(chance(ask()));
    const hits: readonly number[] = drawnAlone(ask()).map((one) => (one >= 5000 ? 1 : 0));
    const mean = hits.reduce((sum, one) => sum + one, 0) / hits.length;
    const variance = hits.reduce((sum, one) => sum + (one - mean) ** 2, 0) / hits.length;
    expect(error).toBeCloseTo(Math.sqrt(variance / hits.length), 12);
    expect(error).toBeGreaterThan(0.01);
  });

  test('that no draw or every draw reaches has a nearest draw on one side', () => {
    const alone = drawnAlone(ask());
    const never = accept(chance(ask({ target: 1e6 })));
    expect([never.share, never.short!.value, never.reaches]).toEqual([0, Math.max(...alone), null]);
    const always = accept(chance(ask({ target: -1e6 })));
    expect([always.share, always.short, always.reaches!.value]).toEqual([1, null, Math.min(...alone)]);
  });

  test('of what nothing uncertain reaches is certain, one way or the other', () => {
    const projected = seriesOf(project(assumptions, horizon), 'workers:skilled').at(-1)!;
    for (const [target, share] of [
      [projected, 1],
      [projected + 1, 0],
    ] as const) {
      const answer = accept(chance(ask({ metric: 'workers:skilled', year: horizon.end, target })));
      const { draws: _, absent: __, ...said } = answer;
      expect(said).toEqual({ reached: share * 500, share, error: 0, varies: false, short: null, reaches: null });
    }
  });

  test('is refused beyond the horizon, and without a number', () => {
    expect(told(chance(ask({ year: 2040 })))).toBe(
      'year: 2040 is not projected: the horizon ends in 2035, choose a year from 2024 to 2035',
    );
    expect(told(chance(ask({ target: Number.NaN })))).toBe('target: is NaN, a number is needed');
  });
});
