import { expect, test } from 'vitest';
import { describeChanges, describeShock } from '../../shared/wording/describe-changes.ts';
import { seedNames } from '../seeds/seed.ts';

test('a half-life of one year is one year', () => {
  const shock = { flow: 'both', size: 0.1, year: 2030, group: null } as const;
  expect(describeShock(seedNames, { ...shock, halfLife: 1 })).toBe('trade +10% in 2030, half-life 1 year');
  expect(describeShock(seedNames, { ...shock, halfLife: 1.5 })).toBe('trade +10% in 2030, half-life 1.5 years');
});

test('an abbreviation keeps its capitals in the middle of a sentence', () => {
  expect(describeChanges(seedNames, { 'investment.leads': 100, 'skills.tvetGraduates': 200 })).toMatch(
    /, TVET graduates 200/,
  );
});

test('a tariff is said with its flow, and a track by its name', () => {
  expect(describeChanges(seedNames, { 'exports.access.preferentialTariff': 0.08 })).toBe(
    'Preferential tariff on exports 8%',
  );
  expect(describeChanges(seedNames, { 'workers.tracks.trainee.moveOnTo': 'skilled' })).toBe(
    'Trainees, move on to skilled workers',
  );
});
