import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../shared/language/sentence.ts';
import {
  correlatedSentence,
  gridSentence,
  tornadoSentence,
  varianceSentence,
} from '../../shared/wording/sensitivity-sentences.ts';
import { tornadoBars } from '../../shared/wording/tried-values.ts';
import { goldenProjections } from '../helpers/golden.ts';
import { goldenQuestions } from '../helpers/golden-questions.ts';
import { seedNames } from '../seeds/seed.ts';

const golden = goldenQuestions();
const { scenarios, uncertainty } = golden;
const fades = scenarios['growth-fades']!;
const now = goldenProjections().cases.find(({ name }) => name === 'growth-fades')!.metrics.trade[11]!;
const trade = { name: 'Growth fades', metric: 'trade', year: 2035 } as const;

const bar = (low: number, high: number) => ({
  id: 'a',
  name: 'Fill rate',
  low,
  high,
  lowInput: '73%',
  highInput: '97%',
});

describe('a tornado in words', () => {
  test('names what moves the metric most, from where to where', () => {
    const bars = tornadoBars(seedNames, golden.tornado[0]!, fades, uncertainty.inputs);
    expect(wordsOf(tornadoSentence(seedNames, trade, now, bars))).toBe(
      'Of the 5 uncertain assumptions, exports growth, long run moves trade in 2035 most: from 4,953 at 2.44% to 6,295 million US dollars at 7.56%.',
    );
  });

  test('with one assumption says what it does', () => {
    expect(wordsOf(tornadoSentence(seedNames, { ...trade, metric: 'workers' }, 110, [bar(100, 120)]))).toBe(
      'Fill rate is the one uncertain assumption in Growth fades: workers in 2035 are 100 at 73%, 120 at 97%.',
    );
  });

  test('says so where nothing moves it', () => {
    expect(
      wordsOf(tornadoSentence(seedNames, { ...trade, metric: 'workers' }, 110, [bar(110, 110), bar(110, 110)])),
    ).toBe('No uncertain assumption moves workers in 2035 in Growth fades: they stay at 110.');
  });
});

describe('a grid in words', () => {
  const answer = {
    xs: golden.grid.xs,
    ys: golden.grid.ys,
    values: golden.grid.values.map((row) => Float64Array.from(row)),
  };

  test('says between what the metric lies, and where the scenario stands', () => {
    expect(wordsOf(gridSentence(seedNames, trade, answer, now))).toBe(
      'Over both ranges trade in 2035 goes from 4,043 to 7,499 million US dollars; Growth fades stands at 5,564.',
    );
  });

  test('says so where neither assumption moves it', () => {
    const flat = { ...answer, values: answer.values.map((row) => row.map(() => 20_000)) };
    expect(wordsOf(gridSentence(seedNames, { ...trade, metric: 'workers' }, flat, 20_000))).toBe(
      'Neither of the two moves workers in 2035 here: they are 20,000 everywhere.',
    );
  });
});

describe('shares of the variance in words', () => {
  const [sobol] = golden.sobol;

  test('say what the largest explains, alone and with its interactions', () => {
    const answer = { asIfIndependent: false, variance: sobol!.variance, indices: sobol!.indices, absent: [] };
    expect(wordsOf(varianceSentence(seedNames, trade, answer))).toBe(
      'Exports growth, long run alone explains 46% of the variance of trade in 2035; together with its interactions 47%.',
    );
  });

  test('say that correlations were left out', () => {
    const answer = { asIfIndependent: true, variance: sobol!.variance, indices: sobol!.indices, absent: [] };
    expect(wordsOf(varianceSentence(seedNames, trade, answer))).toMatch(
      /^If they were independent, exports growth, long run alone/,
    );
  });

  test('without variance do not divide by it', () => {
    const indices = sobol!.indices.map((one) => ({ ...one, first: 0, total: 0 }));
    expect(
      wordsOf(varianceSentence(seedNames, trade, { asIfIndependent: false, variance: 0, indices, absent: [] })),
    ).toBe('No uncertain assumption moves trade in 2035: there is no variance to explain.');
  });

  test('where inputs are correlated, name a pair and say why shares are not offered', () => {
    expect(correlatedSentence(seedNames, uncertainty.correlations)).toBe(
      'Exports growth, first year moves with exports growth, long run, and 1 more pair. What moves together cannot be told apart: no share of the variance belongs to one of them alone.',
    );
  });
});
