import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Series } from '../../shared/series/schema.ts';
import { firstCase } from '../seeds/seed.ts';

export const SOURCE = {
  id: 'table',
  publication: 'Office of Statistics',
  title: 'Trade',
  date: '2025-05-12',
  dateInferred: false,
  file: 'trade.csv',
} as const;

/** Values by year from a first one on. */
export const byYear = (first: number, values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, k) => [String(first + k), value]));

/** A series of exports by the home country of the first case, unless told otherwise. */
export const seriesOf = (more: Partial<Series> & Pick<Series, 'values'>): Series => ({
  id: 'exports.khm.plain',
  name: 'Exports by Cambodia',
  measure: 'exports',
  reporter: 'KHM',
  unit: 'USD m',
  source: SOURCE.id,
  ...more,
});

/** The first case with these series and their source. */
export function withSeries(...series: readonly Series[]): ScenarioDocument {
  const document = firstCase();
  const figures = { ...document.figures, sources: [...document.figures.sources, SOURCE] };
  return { ...document, figures, series };
}
