import type { TimedValue } from '../../../shared/charts/sparkline.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { seriesName as named } from '../../../shared/document/series-words.ts';
import type { Measure } from '../../../shared/figures/measure.ts';
import { codesOf } from '../../../shared/series/goods.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

export const seriesName = (series: Series): string => named(names(), series);

/** A year or month as it is read: `2024`, `Mar 2024`. */
export function periodName(period: string): string {
  const [year, month] = period.split('-');
  return month === undefined ? year! : `${words.dates.month(Number(month) - 1).slice(0, 3)} ${year}`;
}

/** What a series has: its periods in their order, years and months apart. */
export function periodsOf({ values }: Series) {
  const all = Object.keys(values).toSorted();
  const months = all.filter((period) => period.includes('-'));
  const years = all.filter((period) => !period.includes('-'));
  return { years, months, first: all[0], last: all.at(-1) };
}

/** What a picture draws of it: its years, or, where it has more months, these. */
export function timedValues(series: Series): { readonly points: readonly TimedValue[]; readonly step: number } {
  const { years, months } = periodsOf(series);
  const monthly = months.length > years.length;
  const points = (monthly ? months : years).map((period) => {
    const [year, month = 1] = period.split('-').map(Number);
    return { time: year! + (month - 1) / 12, value: series.values[period]! };
  });
  return { points, step: monthly ? 1 / 12 : 1 };
}

/** Who reports: a country of the document by its name, another by its code; empty where nothing says so. */
export function reporterName(
  { structure: { home, partner } }: Pick<ScenarioDocument, 'structure'>,
  series: Series,
): string {
  return [home, partner].find(({ code }) => code === series.reporter)?.name ?? series.reporter ?? '';
}

/** What it is of: a flow with its goods, an own input, or reference data. */
export function subjectOf({ structure }: Pick<ScenarioDocument, 'structure'>, series: Series): string {
  const { measure } = series;
  if (measure === undefined || measure === null) return words.data.reference;
  const codes = codesOf(series);
  const input = structure.inputs.find(({ id }) => id === measure);
  const what = input?.name ?? words.derived.measures[measure as Measure] ?? measure;
  const isFlow = measure === 'exports' || measure === 'imports' || measure === 'trade';
  if (!isFlow) return what;
  return words.data.mirrors.of(what, codes.length === 0 ? words.data.allGoods : words.data.ofGoods(codes));
}

/** A value with its unit: `41.2 USD m`, `3.1%`. */
export const valueWithUnit = (value: number, unit: string): string =>
  unit === '1' ? words.numbers.percent(value) : words.units.measured(words.numbers.rounded(value), names().unit(unit));
