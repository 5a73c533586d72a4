import { describe, expect, it } from 'vitest';
import { monthsIn, readPeriod, startOfYear, wholeYear } from '../../shared/figures/period.ts';
import { periodWords } from '../../shared/language/en/periods.ts';

describe('a period', () => {
  it.each([
    ['2024', '2024', 12],
    ['2025-03', 'March 2025', 1],
    ['2025-01..2025-04', 'Jan–Apr 2025', 4],
    ['Jan–Apr 2025', 'Jan–Apr 2025', 4],
    ['Jan-Jun 2025', 'Jan–Jun 2025', 6],
    ['January to June 2025', 'Jan–Jun 2025', 6],
    ['Jan. – Sept. 2025', 'Jan–Sep 2025', 9],
    ['March 2025', 'March 2025', 1],
    ['H1 2025', 'Jan–Jun 2025', 6],
    ['2025 Q3', 'Jul–Sep 2025', 3],
    ['July 2024–June 2025', 'Jul 2024–Jun 2025', 12],
    ['2023–2024', 'Jan 2023–Dec 2024', 24],
  ])('%s is read as %s, %i months', (text, words, months) => {
    const period = readPeriod(text)!;
    expect(periodWords(period)).toBe(words);
    expect(monthsIn(period)).toBe(months);
    // What is written is read again.
    expect(readPeriod(words)).toEqual(period);
  });

  it.each([
    '',
    'spring 2025',
    '2025-13',
    '2025-00',
    'Q5 2025',
    'H3 2025',
    'Apr–Jan 2025',
    'January',
    '2025..2024',
    '20250',
    '2023 - 2024 - 2025',
  ])('%s is none', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('is a whole year, the first months of one, or neither', () => {
    expect(wholeYear(readPeriod('2024')!)).toBe(2024);
    expect(wholeYear(readPeriod('Jul 2024–Jun 2025')!)).toBeNull();
    expect(startOfYear(readPeriod('Jan–Apr 2025')!)).toBe(2025);
    expect(startOfYear(readPeriod('2025')!)).toBeNull();
    expect(startOfYear(readPeriod('March 2025')!)).toBeNull();
  });
});
