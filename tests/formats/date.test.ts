import { expect, test } from 'vitest';
import { formatDate } from '../../shared/formats/date.ts';

test('a date of a source is written as people write it, on any clock', () => {
  expect(formatDate('2025-05-30')).toBe('30 May 2025');
  expect(formatDate('2024-12-31', 'ja-JP')).toBe('2024年12月31日');
});

test('what is no whole date stays as it is', () => {
  expect(formatDate('2025')).toBe('2025');
  expect(formatDate('')).toBe('');
});
