import { expect, test } from 'vitest';
import { projectedScenarios } from '../../../renderer/document/projections.ts';
import { shownName } from '../../../shared/formats/shown-name.ts';
import { english } from '../../../shared/language/en/english.ts';
import { tabSeparated } from '../../../shared/tables/write.ts';
import { seedDocument } from '../../seeds/seed.ts';

const shown = (name: string) => {
  const seed = seedDocument();
  return projectedScenarios({ ...seed, baseline: { ...seed.baseline, name } })[0]!.name;
};

test('a name is shown on one line, as it is where nothing in it moves what stands beside it', () => {
  expect(shown('Growth fades')).toBe('Growth fades');
  expect(shown('Growth\nTrade 9,999\r\nUSD')).toBe('Growth Trade 9,999 USD');
  expect(shown('กัมពូជា កម្ពុជា')).toBe('กัมពូជា កម្ពុជា');
});

test('marks that turn the direction of writing are left out', () => {
  // An override would show what follows backwards; a pop without a start would end what keeps a name apart.
  expect(shown('Growth \u202e9.91\u202c up')).toBe('Growth  9.91  up');
  expect(shownName('A\u2069B')).toBe('A B');
});

test('a name from right to left keeps its direction to itself, and is copied as it is', () => {
  expect(shown('نمو الصادرات')).toBe('\u2068نمو الصادرات\u2069');
  expect(tabSeparated(english, { columns: [{ label: shownName('نمو') }, { label: 1 }], rows: [] })).toBe('نمو\t1');
});
