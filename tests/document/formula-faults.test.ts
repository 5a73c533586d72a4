import { describe, expect, test } from 'vitest';
import { faultOf, namesAskedFor } from '../../shared/document/formula-faults.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';

const metric = (id: string, formula: string) => ({
  id,
  name: id,
  unit: '1',
  kind: 'ratio' as const,
  better: null,
  formula,
});
const structure = {
  ...seedStructure,
  metrics: [metric('a', 'trade'), metric('b', '2 * a'), metric('c', 'prev(a, 0)')],
};
const fault = (formula: string) => {
  const found = faultOf(structure, 'a', formula);
  return (
    found && { place: found.span && formula.slice(found.span.from, found.span.to), said: sentenceOf(found.problem) }
  );
};

describe('what is wrong with a formula has its place in the text', () => {
  test.each([
    ['trade +', '', 'is not finished'],
    ['trade + + 1', '+', 'has “+” at character 9'],
    ['1 + trad', 'trad', 'did you mean trade?'],
    ['trade / a', 'a', 'rests on itself'],
    ['trade / (1 + b)', 'b', 'by way of a → b → a'],
    ['prev(b, b)', 'b', 'by way of'],
  ])('%s', (formula, place, said) => {
    expect(fault(formula)).toMatchObject({ place, said: expect.stringContaining(said) });
  });

  test.each(['trade', 'prev(a, 1) * 2', 'prev(b, 0) + c', 'exchange.rate * year'])('nothing with %s', (formula) => {
    expect(fault(formula)).toBeNull();
  });
});

test('the names that a formula asks for are told apart from parts of names; of what cannot be read there are none', () => {
  expect(namesAskedFor('exports:garments / exports + min(year, exchange.rate)')).toEqual([
    'exports:garments',
    'exports',
    'year',
    'exchange.rate',
  ]);
  expect(namesAskedFor('exports +')).toEqual([]);
});
