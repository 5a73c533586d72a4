import { expect, test } from 'vitest';
import { describeChanges, describeShock } from '../../../renderer/metrics/describe-changes.ts';

test('a half-life of one year is one year', () => {
  const shock = { flow: 'both', size: 0.1, year: 2030 } as const;
  expect(describeShock({ ...shock, halfLife: 1 })).toBe('trade +10% in 2030, half-life 1 year');
  expect(describeShock({ ...shock, halfLife: 1.5 })).toBe('trade +10% in 2030, half-life 1.5 years');
});

test('an abbreviation keeps its capitals in the middle of a sentence', () => {
  expect(describeChanges({ 'investment.leads': 100, 'skills.tvetGraduates': 200 })).toMatch(/, TVET graduates 200/);
});

test('a tariff that is cut or rises is said in points', () => {
  expect(describeChanges({ 'marketAccess.tariffCut': 0.01 })).toBe('Tariff cut, 1 point');
  expect(describeChanges({ 'marketAccess.tariffCut': -0.06, 'marketAccess.startYear': 2030 })).toMatch(
    /^Tariff rise, 6 points, /,
  );
});
