import { describe, expect, test } from 'vitest';
import { metricAt } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { best } from '../../shared/questions/fan/best.ts';
import { regret } from '../../shared/questions/fan/regret.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { goldenQuestions, told } from '../helpers/golden-questions.ts';
import { accept } from '../helpers/uncertainty.ts';

type Question = Questions['regret'];

const golden = goldenQuestions();
const { horizon } = golden;
const subjects = Object.entries(golden.scenarios).map(([id, assumptions]) => ({ id, assumptions }));
const asked = (of: string, change: Partial<Question> = {}, draws = 300): Question => ({
  horizon,
  subjects,
  uncertainty: { ...golden.uncertainty, draws },
  metric: 'trade',
  year: 2035,
  of,
  ...change,
});

/** Per draw, the value of every scenario in that draw alone. */
function drawnAlone({ metric, year, uncertainty, subjects: all }: Question): readonly (readonly number[])[] {
  return Array.from({ length: uncertainty.draws }, (_, index) =>
    accept(drawScenarios({ horizon, subjects: all, uncertainty }, index)).map(
      ({ projection }) => seriesOf(projection, metric)[year - horizon.base]!,
    ),
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe.each(['trade', 'incentiveCost', 'workers'] as const)('the expected regret of %s', (metric) => {
  const top = (values: readonly number[]) =>
    metricAt(horizon.own, metric).better === 'lower' ? Math.min(...values) : Math.max(...values);

  test('and the share in which it is best are those of the ranking, to the last bit', () => {
    for (const draws of [1, 300, 2500]) {
      const { share, regret: all } = accept(best(asked(subjects[0]!.id, { metric }, draws)));
      for (const { id } of subjects) {
        const answer = accept(regret(asked(id, { metric }, draws)));
        expect([answer.share, answer.regret]).toEqual([share[id], all[id]]);
      }
    }
  });

  test('is what the draws add in which another is best, and has the standard error of a mean', () => {
    const alone = drawnAlone(asked(subjects[0]!.id, { metric }));
    subjects.forEach(({ id }, place) => {
      const { better, regret: expected, error, share } = accept(regret(asked(id, { metric })));
      const gaps = alone.map((values) => Math.abs(top(values) - values[place]!));
      const others = subjects.flatMap((one, k) => (one.id === id ? [] : [{ id: one.id, k }]));
      expect(better.map((one) => one.id)).toEqual(others.map((one) => one.id));
      others.forEach(({ k }, row) => {
        const shares = alone.map((values) =>
          values[k] === top(values) ? 1 / values.filter((one) => one === top(values)).length : 0,
        );
        expect(better[row]!.share).toBeCloseTo(mean(shares), 10);
        expect(better[row]!.adds).toBeCloseTo(mean(gaps.map((gap, i) => gap * shares[i]!)), 8);
      });
      expect(better.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(expected, 8);
      expect(better.reduce((sum, one) => sum + one.share, share)).toBeCloseTo(1, 10);
      const variance = gaps.reduce((sum, gap) => sum + (gap - mean(gaps)) ** 2, 0) / (gaps.length - 1);
      expect(error).toBeCloseTo(Math.sqrt(variance / gaps.length), 8);
    });
  });

  test('has as example the draw whose regret is nearest to it, where there is any', () => {
    const alone = drawnAlone(asked(subjects[0]!.id, { metric }));
    subjects.forEach(({ id }, place) => {
      const { example, regret: expected } = accept(regret(asked(id, { metric })));
      const gaps = alone.map((values) => Math.abs(top(values) - values[place]!));
      if (gaps.every((gap) => gap === 0)) {
        expect(example).toBeNull();
        return;
      }
      const nearest = Math.min(...gaps.filter((gap) => gap > 0).map((gap) => Math.abs(gap - expected)));
      const { own, best: winner, value } = example!;
      const values = alone[own.state.index]!;
      expect(own.value).toBe(values[place]);
      expect(value).toBe(top(values));
      expect(values[subjects.findIndex((one) => one.id === winner)]).toBe(value);
      expect(Math.abs(gaps[own.state.index]! - expected)).toBeCloseTo(nearest, 8);
    });
  });
});

test('the same scenario twice shares what is best, and neither costs anything', () => {
  const [first] = subjects;
  const twice = [first!, { ...first!, id: 'again' }];
  const answer = accept(regret(asked('again', { subjects: twice })));
  expect(answer).toMatchObject({ share: 0.5, regret: 0, error: 0, example: null });
  expect(answer.better).toEqual([{ id: first!.id, share: 0.5, adds: 0 }]);
});

test('what cannot be ranked is refused, and a scenario that is not compared', () => {
  expect(told(regret(asked(subjects[0]!.id, { metric: 'imports' })))).toContain('neither more nor less is better');
  expect(told(regret(asked('nowhere')))).toBe('scenario: is nowhere, one of those that are compared is needed');
});
