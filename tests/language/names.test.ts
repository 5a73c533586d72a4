import { expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { pseudo } from '../../shared/language/pseudo.ts';
import { ASSUMPTION_PATHS, METRIC_NAMES } from '../helpers/golden.ts';
import { seedStructure } from '../seeds/seed.ts';

const other = {
  home: { code: 'PHL', name: 'the Philippines', adjective: 'Philippine' },
  partner: { code: 'KOR', name: 'Korea', adjective: 'Korean' },
  currency: 'KRW',
  tracks: [{ id: 'trainee', name: 'Interns', help: '' }],
  goods: { exports: [], imports: [] },
  inputs: [],
  metrics: [],
};
const names = namesOf(english, other);

test('names are those of the document: its countries, currency and tracks', () => {
  expect(names.metric('exports').help).toBe('the Philippines’ exports to Korea, new projects included');
  expect(names.assumption('base.workers').label).toBe('Workers in Korea in the base year');
  expect(names.assumption('investment.capitalGoodsShare').label).toBe('Share of capital spent on Korean goods');
  expect(names.metric('workers:trainee').label).toBe('Interns');
  expect(names.assumption('workers.tracks.trainee.newQuota').label).toBe('Interns, new quota');
  expect(names.unit('currency per USD')).toBe('KRW per USD');
  expect(names.shortUnit('exchange.rate')).toBe('KRW/USD');
  expect(names.value('workers.tracks.trainee.wage', 2_400_000)).toBe('2,400,000 KRW a year');
  expect(names.field('workers.tracks.trainee.wage')).toMatchObject({
    label: 'Interns, wage',
    unit: 'KRW a year',
  });
});

test('every assumption and metric has a name and a sentence about it, each its own', () => {
  const ofCase = namesOf(english, seedStructure);
  const labels = [
    ...ASSUMPTION_PATHS.map((path) => ofCase.assumption(path)),
    ...METRIC_NAMES.map((name) => ofCase.metric(name)),
  ];
  for (const { label, help } of labels) expect(help, label).toMatch(/^\S.*[^.\s]$/);
  const paths = ASSUMPTION_PATHS.map((path) => ofCase.label(path));
  expect(new Set(paths).size).toBe(paths.length);
});

test('names are one object as long as language and structure are the same', () => {
  expect(namesOf(english, other)).toBe(names);
  expect(namesOf(pseudo(english), other)).not.toBe(names);
});
