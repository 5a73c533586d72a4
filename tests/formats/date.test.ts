import { expect, test } from 'vitest';
import { datesIn } from '../../shared/formats/date.ts';
import { english } from '../../shared/language/en/english.ts';

test('a date of a source is written as people write it, on any clock', () => {
  expect(english.dates.day('2025-05-30')).toBe('30 May 2025');
  expect(datesIn('ja-JP').day('2024-12-31')).toBe('2024年12月31日');
});

test('what is no whole date stays as it is', () => {
  expect(english.dates.day('2025')).toBe('2025');
  expect(english.dates.day('')).toBe('');
});
