import type { Series } from '../../shared/series/schema.ts';

/** A series as an import makes it; what is not given is that of exports that nobody reports. */
export const imported = (given: Partial<Series> & Pick<Series, 'values'>): Series => ({
  id: given.measure ?? 'reference',
  measure: 'exports',
  unit: 'USD m',
  source: 'customs',
  ...given,
});

/** Values of months of a year, from `first` (1 … 12) on. */
export const byMonth = (year: number, values: readonly number[], first = 1): Series['values'] =>
  Object.fromEntries(values.map((value, k) => [`${year}-${String(first + k).padStart(2, '0')}`, value]));
