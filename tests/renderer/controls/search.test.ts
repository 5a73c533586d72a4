import { describe, expect, test } from 'vitest';
import { found } from '../../../renderer/controls/search.ts';

const entry = (label: string, kind = 'Workers', synonyms: string[] = [], help = '') => ({
  label,
  kind,
  synonyms,
  help,
});
const labels = (entries: readonly ReturnType<typeof entry>[], typed: string) =>
  found(entries, typed).map(({ label }) => label);

describe('what is typed is found', () => {
  test('in any case and without its accents', () => {
    const entries = [entry('Côte d’Ivoire'), entry('Exchange rate')];
    expect(labels(entries, 'COTE')).toEqual(['Côte d’Ivoire']);
    expect(labels(entries, 'côté')).toEqual(['Côte d’Ivoire']);
    expect(labels(entries, 'ｅｘｃｈａｎｇｅ')).toEqual(['Exchange rate']);
  });

  test('in any order of its words, each of which has to occur', () => {
    const entries = [entry('Tariff cut, years to phase in'), entry('Tariff cut')];
    expect(labels(entries, 'years tariff')).toEqual(['Tariff cut, years to phase in']);
    expect(labels(entries, 'tariff cut, years')).toEqual(['Tariff cut, years to phase in']);
    expect(labels(entries, 'tariff nothing')).toEqual([]);
  });

  test('in a script without blanks and with vowels that are marks', () => {
    const entries = [entry('为替レート', '労働者', ['円']), entry('អត្រាប្តូរប្រាក់')];
    expect(labels(entries, 'レート')).toEqual(['为替レート']);
    expect(labels(entries, '円')).toEqual(['为替レート']);
    expect(labels(entries, 'ប្តូរ')).toEqual(['អត្រាប្តូរប្រាក់']);
  });

  test('by other words for it and by what is said of it, from the beginning of a word', () => {
    const entries = [entry('Exchange rate', 'Workers', ['yen', 'JPY'], 'how many to a dollar')];
    expect(labels(entries, 'jpy')).toEqual(['Exchange rate']);
    expect(labels(entries, 'doll')).toEqual(['Exchange rate']);
    expect(labels(entries, 'ollar')).toEqual([]);
    expect(labels(entries, 'en')).toEqual([]);
  });

  test('by its kind too', () => {
    expect(labels([entry('Fill rate', 'Workers'), entry('Trade', 'Metric')], 'metric tra')).toEqual(['Trade']);
  });
});

test('the whole label comes first, then its beginning, words in it, other words, its inside, kind and sentences', () => {
  const entries = [
    entry('Said of it', '', [], 'about trade'),
    entry('Of its kind', 'Trade'),
    entry('Retrade'),
    entry('By another word', '', ['trade']),
    entry('Goods trade'),
    entry('Trade balance'),
    entry('Trade'),
  ];
  expect(labels(entries, 'trade')).toEqual(entries.map(({ label }) => label).toReversed());
});

test('all are there in their order while nothing is typed, and what is found equally well keeps it', () => {
  const entries = [entry('Quota of b'), entry('Quota of a'), entry('Wage')];
  expect(labels(entries, '  ')).toEqual(['Quota of b', 'Quota of a', 'Wage']);
  expect(labels(entries, 'quota of')).toEqual(['Quota of b', 'Quota of a']);
});
