import { describe, expect, test } from 'vitest';
import { quantityText } from '../../renderer/places/explain/quantity-text.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { distinctly, fanNumberName, restsInWords } from '../../shared/wording/fan-number-words.ts';
import { seedNames } from '../seeds/seed.ts';

test.each([
  ['mean', 'mean'],
  [0.5, 'median'],
  [0.05, '5th percentile'],
  [0.9, '90th percentile'],
  [0.01, '1st percentile'],
  [0.11, '11th percentile'],
  [0.22, '22nd percentile'],
  [0.125, '12.5th percentile'],
] as const)('%s is the %s', (of, name) => {
  expect(fanNumberName(seedNames, of)).toBe(name);
});

describe('values of draws', () => {
  test('are written in as few digits as tell them apart', () => {
    const few = distinctly(seedNames, 'trade', [3250.1, 3251.2]);
    expect([few(3250.1), few(3251.2)]).toEqual(['3,250.1', '3,251.2']);
    const close = distinctly(seedNames, 'trade', [3250.1234, 3250.1241, 3250.1238]);
    expect([close(3250.1234), close(3250.1241), close(3250.1238)]).toEqual(['3,250.1234', '3,250.1241', '3,250.1238']);
    expect(distinctly(seedNames, 'exportShare', [0.60012, 0.60013])(0.60012)).toBe('60.012%');
    expect(distinctly(seedNames, 'trade', [5, 5])(5)).toBe('5.000');
  });
});

const draw = (index: number, value: number): Answers['fanValue']['rests'][number] => ({
  value,
  state: { index, inputs: [], noise: { exports: null, imports: null } },
});
const answer = (change: Partial<Answers['fanValue']>): Answers['fanValue'] => ({
  draws: 10_000,
  value: 3250.9,
  atOrBelow: 500,
  varies: true,
  rests: [draw(4711, 3250.1), draw(812, 3251.2)],
  absent: [],
  ...change,
});

describe('what a number rests on, in words', () => {
  test('two draws, one draw, the nearest draw', () => {
    expect(restsInWords(seedNames, answer({}), 'trade', 0.05)).toBe(
      '500 of 10,000 draws are at or below it. It lies between draw 4,711 (3,250.1) and draw 812 (3,251.2).',
    );
    expect(restsInWords(seedNames, answer({ value: 3250.1, rests: [draw(4711, 3250.1)] }), 'trade', 0.05)).toBe(
      '500 of 10,000 draws are at or below it. It is the value of draw 4,711.',
    );
    expect(restsInWords(seedNames, answer({ rests: [draw(0, 3250.8)] }), 'trade', 'mean')).toBe(
      '500 of 10,000 draws are at or below it. No draw has it; nearest comes draw 0 (3,250.8).',
    );
    expect(restsInWords(seedNames, answer({ draws: 3, atOrBelow: 1 }), 'trade', 0.05)).toMatch(
      /^1 of 3 draws is at or below it/,
    );
  });

  test('where all draws are the same', () => {
    expect(restsInWords(seedNames, answer({ varies: false, atOrBelow: 10_000, rests: [] }), 'trade', 0.5)).toBe(
      'All 10,000 draws give what is projected: no uncertain assumption reaches it.',
    );
    expect(restsInWords(seedNames, answer({ varies: false, rests: [draw(0, 3250.9)] }), 'trade', 0.5)).toBe(
      'All 10,000 draws give it, as draw 0 does.',
    );
    expect(restsInWords(seedNames, answer({ varies: false, draws: 1, rests: [draw(0, 3250.9)] }), 'trade', 0.5)).toBe(
      'It is the value of the one draw, draw 0.',
    );
  });
});

test.each([
  ['drawn:exports.growth.to', 0.0196345, '1', '1.96%'],
  ['shift:exports.growth.to', -0.030421, '1', '−3.04 points'],
  ['factor:investment.conversionRate', 1.5643, '1', '× 1.56'],
  ['drawn:exports.access.elasticity', 1.2345, '1', '1.23'],
  ['shift:base.workers', 1234.5, 'persons', '+1,230 persons'],
  ['exportsNoise@2030', 0.00436, '1', '+0.436 points'],
])('%s of %d is read as it is used', (id, value, unit, text) => {
  expect(quantityText({ id, value, unit })).toBe(text);
});
