import type { Words } from '../language/language.ts';
import type { Series } from '../series/schema.ts';
import { type Table, tableOf } from './table.ts';

/** The values of a series, a row a period: years, then months. */
export function seriesTable({ tables }: Words, { id, name = id, unit, values }: Series, months: boolean): Table {
  const rows = Object.entries(values).filter(([period]) => period.includes('-') === months);
  return tableOf(
    rows,
    [
      {
        id: 'period',
        label: months ? tables.month : tables.year,
        of: ([period]) => (months ? period : Number(period)),
        kind: 'number',
        digits: 'all',
        unit: 'year',
      },
      { id: 'value', label: tables.value, unit, digits: 'all', of: ([, value]) => value },
    ],
    [name, unit],
  );
}

/** Every series by every period, for a spreadsheet: a row a period, a column a series. */
export function allSeriesTable({ tables }: Words, series: readonly Series[]): Table {
  const periods = [...new Set(series.flatMap(({ values }) => Object.keys(values)))].toSorted();
  return tableOf(periods, [
    {
      id: 'period',
      label: tables.period,
      of: (period) => (period.includes('-') ? period : Number(period)),
      unit: 'year',
    },
    ...series.map(({ id, name = id, unit, values }) => ({
      id,
      label: tables.inUnit(name, unit),
      unit,
      digits: 'all' as const,
      of: (period: string) => values[period] ?? null,
    })),
  ]);
}
