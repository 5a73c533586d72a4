import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../shared/document/read.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';

const shipped = JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8'));

/** The shipped document with own metrics of these formulas. */
const withMetrics = (formulas: Readonly<Record<string, string>>): string => {
  const metrics = Object.entries(formulas).map(([id, formula]) => {
    return { id, name: id, unit: '1', kind: 'ratio', better: null, formula };
  });
  return JSON.stringify({ ...shipped, structure: { ...shipped.structure, metrics } });
};

test.each([
  [
    { perWorker: '1e6 * remittances / ' },
    ['structure.metrics[0].formula: is not finished, character 20 can be a number, a name, a function or “(”'],
  ],
  [
    { fine: 'trade', toTrade: 'median(trade)', deep: `${'('.repeat(300)}1` },
    [
      'structure.metrics[1].formula: asks for median(…), which is no function, there are min, max, abs, sqrt, exp, ln, if, and, or, not, prev, total, growth and base',
      'structure.metrics[2].formula: goes too deep at character 202, at most 200 levels of parentheses, functions and powers are allowed',
    ],
  ],
  [
    { perWorker: '1e6 * remittances / workers:trainees', one: 'two + exchange.rate', two: 'prev(two, 0) + one' },
    [
      'structure.metrics[0].formula: has “workers:trainees” at character 21, which means nothing here, did you mean workers:trainee?',
      'structure.metrics[1].formula: rests on itself in the same year, by way of one → two → one, the year before can be asked for with prev(…, value in the base year)',
    ],
  ],
])('own metrics that cannot be computed are refused with the place: %o', (formulas, want) => {
  const read = readDocument(withMetrics(formulas as unknown as Record<string, string>), seedStructure);
  expect(read.ok ? [] : read.problems.map(sentenceOf)).toEqual(want);
});

test('those that can be computed are kept as they were written', () => {
  const text = withMetrics({
    fund: 'prev(fund, 0)*1.03 + remittances × 5%',
    perTrainee: '1e6*remittances/workers:trainee',
  });
  const { document } = answerOf(readDocument(text, seedStructure));
  const again = answerOf(writeDocument(document));
  expect(JSON.parse(again).structure.metrics).toEqual(JSON.parse(text).structure.metrics);
});
