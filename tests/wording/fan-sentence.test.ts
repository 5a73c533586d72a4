import { describe, expect, test } from 'vitest';
import { choiceSentence } from '../../renderer/places/uncertainty/choices.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import { withOutsideConditions } from '../../shared/document/outside-conditions.ts';
import { english } from '../../shared/language/en/english.ts';
import { wordsOf } from '../../shared/language/sentence.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { fansTable } from '../../shared/tables/fan.ts';
import { tabSeparated } from '../../shared/tables/write.ts';
import { chanceInWords, rangeSentence, targetSentence } from '../../shared/wording/fan-sentence.ts';
import { seedDocument, seedNames } from '../seeds/seed.ts';

const drawn = (quantiles: readonly number[], mean = quantiles[3]!, draws = 10_000) => ({ draws, mean, quantiles });
const range = (metric: MetricName, year: number, ...given: Parameters<typeof drawn>) =>
  wordsOf(rangeSentence(seedNames, metric, year, drawn(...given)));

describe('the range of a metric in words', () => {
  test('gives the ranges of 90% and of 50% probability', () => {
    expect(range('trade', 2035, [4263, 4701, 5445, 6402, 7595, 8843, 9778])).toBe(
      'With 90% probability, trade in 2035 is between 4,263 and 9,778 million US dollars; with 50% probability it is between 5,445 and 7,595.',
    );
  });

  test('marks the numbers, and nothing else', () => {
    const strong = rangeSentence(seedNames, 'trade', 2035, drawn([4263, 4701, 5445, 6402, 7595, 8843, 9778])).filter(
      (piece) => piece.strong,
    );
    expect(strong.map(({ text }) => text)).toEqual(['4,263', '9,778', '5,445', '7,595']);
  });

  test('agrees with metrics that are many, below zero, and shares', () => {
    expect(range('workers', 2030, [18_000, 18_500, 19_000, 20_000, 21_000, 21_500, 22_000])).toBe(
      'With 90% probability, workers in 2030 are between 18,000 and 22,000; with 50% probability they are between 19,000 and 21,000.',
    );
    expect(range('balance', 2030, [-1200, -800, -400, 0, 100, 200, 340])).toContain('between −1,200 and 340 million');
    expect(range('exportShare', 2030, [0.5, 0.52, 0.55, 0.6, 0.65, 0.7, 0.725])).toContain('between 50.0% and 72.5%;');
  });

  test('says so where every draw is the same, or all are close', () => {
    expect(range('workers:skilled', 2035, new Array(7).fill(2500))).toBe(
      'In every draw, skilled workers in 2035 are 2,500: no uncertain assumption moves them.',
    );
    expect(range('fdi', 2024, new Array(7).fill(0))).toBe(
      'In every draw, new-project FDI in 2024 is 0 million US dollars: no uncertain assumption moves it.',
    );
    expect(range('trade', 2024, [2000.1, 2000.1, 2000.1, 2000.2, 2000.2, 2000.2, 2000.3])).toBe(
      'With 90% probability, trade in 2024 is close to 2,000 million US dollars.',
    );
  });
});

describe('the range of a metric that most draws have in common', () => {
  test('is not said of every draw where the mean shows that some differ', () => {
    expect(range('utilisation', 2035, new Array(7).fill(1), 0.998)).toBe(
      'With at least 90% probability, but not in all draws, utilisation of new projects in 2035 is 100.0%.',
    );
  });

  test('never goes from a number to the same number', () => {
    expect(range('utilisation', 2029, [0.848, 0.92, 1, 1, 1, 1, 1], 0.982)).toBe(
      'With 90% probability, utilisation of new projects in 2029 is between 84.8% and 100.0%; with 50% probability it is 100.0%.',
    );
    expect(range('utilisation', 2029, [0.848, 0.92, 0.9996, 0.9998, 1, 1, 1], 0.982)).toMatch(
      /; with 50% probability it is close to 100\.0%\.$/,
    );
  });

  test('of one draw says nothing of what is uncertain', () => {
    expect(range('trade', 2035, new Array(7).fill(5521), 5521, 1)).toBe(
      'In the one draw, trade in 2035 is 5,521 million US dollars.',
    );
  });
});

describe('a target in words', () => {
  const trade = { metric: 'trade', value: 5000 } as const;
  const said = (...share: number[]) => targetSentence(seedNames, trade, share, 2024);

  test.each([
    [[0, 0.2, 0.6, 0.8], 'From 2026 on it is more likely than not to stand at 5,000 or more.'],
    [[0, 0.2, 0.3, 0.8], 'In 2027 it is more likely than not to stand at 5,000 or more.'],
    [[0.7, 0.6, 0.6, 0.8], 'In every year it is more likely than not to stand at 5,000 or more.'],
    [[0, 0, 0, 0], 'In no draw does it stand at 5,000 or more by 2027.'],
    [[1, 1, 1, 1], 'In every draw and every year it stands at 5,000 or more.'],
    [[0, 0.3, 1, 1], 'From 2026 on it stands at 5,000 or more in every draw.'],
    [[0, 0.1, 0.2, 0.37], 'The chance that it stands at 5,000 or more is highest in 2027, at 37%.'],
    [[0, 0.6, 0.4, 0.2], 'The chance that it stands at 5,000 or more is highest in 2025, at 60%; in 2027 it is 20%.'],
    [[0, 0, 0, 0.0001], 'The chance that it stands at 5,000 or more is highest in 2027, at <1%.'],
  ])('%j: %s', (share, sentence) => {
    expect(said(...share)).toBe(sentence);
  });

  test('agrees with metrics that are many', () => {
    expect(targetSentence(seedNames, { metric: 'workers', value: 30_000 }, [0, 0], 2024)).toBe(
      'In no draw do they stand at 30,000 or more by 2025.',
    );
  });

  test('never rounds a chance to certainty', () => {
    expect([0, 0.004, 0.006, 0.5, 0.994, 0.9999, 1].map(chanceInWords)).toEqual([
      '0%',
      '<1%',
      '1%',
      '50%',
      '99%',
      '>99%',
      '100%',
    ]);
  });
});

describe('which scenarios are choices', () => {
  const seed = seedDocument();

  test('those that differ from the baseline in levers only', () => {
    expect(withOutsideConditions(seed)).toEqual([
      'growth-stalls',
      'momentum-holds',
      'export-shock',
      'duty-free-access-ends',
      'electronics-rise',
    ]);
  });

  test('one that changes a lever and an outside condition is no choice', () => {
    const edited = setValue(seed, { scenario: 'higher-worker-quota', path: 'discountRate', value: 0.09 });
    expect(edited.ok && withOutsideConditions(edited.value)).toContain('higher-worker-quota');
  });

  test('an outside condition that is pinned where the baseline stands is no difference', () => {
    const { discountRate } = seed.baseline.assumptions;
    const edited = setValue(seed, { scenario: 'higher-worker-quota', path: 'discountRate', value: discountRate });
    expect(edited.ok && withOutsideConditions(edited.value)).not.toContain('higher-worker-quota');
  });

  test('is said by name, both when they are left out and when they are in', () => {
    const few = { ...seed, scenarios: seed.scenarios.filter(({ id }) => id === 'momentum-holds') };
    expect(choiceSentence(few, new Set(['growth-fades']))).toBe(
      'Not ranked: Momentum holds (outside conditions, not policies).',
    );
    expect(choiceSentence(few, new Set(['growth-fades', 'momentum-holds']))).toBe(
      'Momentum holds differs in outside conditions, not only in policies.',
    );
    expect(choiceSentence({ ...seed, scenarios: [] }, new Set(['growth-fades']))).toBeNull();
  });
});

test('a copied fan is a table with all digits, in which no name can act as a formula', () => {
  const series = (value: number) => Float64Array.of(value, value + 0.125);
  const fan = {
    id: 'a',
    absent: [],
    metrics: { trade: { mean: series(3), quantiles: [1, 2, 3, 4, 5, 6, 7].map(series) } },
    targets: [{ metric: 'trade', value: 5000, share: Float64Array.of(0, 0.25) }],
  } as const;
  expect(
    tabSeparated(
      english,
      fansTable(seedNames, [{ name: '=HYPERLINK("x")\t', fan }], 'trade', 2024, { draws: 10_000, seed: 42 }),
    ).split('\n'),
  ).toEqual([
    'Trade, USD m: quantiles of 10000 draws, seed 42',
    'Scenario\tYear\tMean\t5%\t10%\t25%\tMedian\t75%\t90%\t95%\tShare of draws at 5000 or more, fraction',
    '\'=HYPERLINK("x") \t2024\t3\t1\t2\t3\t4\t5\t6\t7\t0',
    '\'=HYPERLINK("x") \t2025\t3.125\t1.125\t2.125\t3.125\t4.125\t5.125\t6.125\t7.125\t0.25',
  ]);
});
