import type { Names } from '../language/names.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { type AssumptionPath, assumptionAt } from '../model/register.ts';
import type { Answers, Questions } from '../questions/questions.ts';
import { metricInUnit } from './metric-column.ts';
import { defined, type Table, tableOf, unitInFull } from './table.ts';

/** What is looked at: a metric of a scenario, by its name, in a year. */
export interface Looked {
  readonly name: string;
  readonly metric: MetricName;
  readonly year: number;
}

/** A bar of a tornado with the values tried, the lower one first. */
export interface Tried {
  readonly path: AssumptionPath;
  readonly low: number;
  readonly high: number;
  readonly lowTried: number;
  readonly highTried: number;
}

/** What differs by less is rounding: relative to the value, absolute below 1. */
export const FLAT = 1e-9;

/** Whether a bar is one to see: it moves the metric, which is `now` as things stand. */
export const moves = ({ low, high }: { readonly low: number; readonly high: number }, now: number): boolean =>
  Math.abs(high - low) > FLAT * Math.max(1, Math.abs(now));

const measured = (names: Names, { metric, year, name }: Looked): string =>
  names.words.tables.ofScenario(metricInUnit(names, metric, year), name);

/** An assumption with the unit of its numbers: those of the file, not those of the fields. */
const assumptionInUnit = (names: Names, path: AssumptionPath): string =>
  names.words.tables.inUnit(names.assumption(path).label, unitInFull(names.words, names.unit(assumptionAt(path).unit)));

/** A tornado: each assumption in its own unit, what it gives in the metric's. */
export function tornadoTable(names: Names, looked: Looked, now: number, bars: readonly Tried[]): Table {
  const { tables } = names.words;
  const { unit } = metricAt(names.structure, looked.metric);
  return tableOf<Tried>(
    bars,
    [
      { label: tables.assumption, of: ({ path }) => names.assumption(path).label },
      { label: tables.unitTried, kind: 'unit', of: ({ path }) => names.unit(assumptionAt(path).unit) },
      { label: tables.lower, of: ({ lowTried }) => lowTried },
      { label: tables.lowerGives, unit, of: ({ low }) => low },
      { label: tables.higher, of: ({ highTried }) => highTried },
      { label: tables.higherGives, unit, of: ({ high }) => high },
      { label: tables.difference, unit, of: ({ low, high }) => high - low },
    ],
    [measured(names, looked), now],
  );
}

/** A grid: a row for each value of y, a column for each value of x. */
export const gridTable = (
  names: Names,
  looked: Looked,
  { x, y }: Questions['grid'],
  { xs, ys, values }: Answers['grid'],
): Table => ({
  title: [
    names.words.tables.grid(measured(names, looked), assumptionInUnit(names, x.path), assumptionInUnit(names, y.path)),
  ],
  columns: [{ label: '' }, ...xs.map((x) => ({ label: x }))],
  rows: ys.map((y, j) => [y, ...values.map((row) => defined(row[j]!))]),
});

/** Shares of the variance. */
export const varianceTable = (names: Names, looked: Looked, { indices, asIfIndependent }: Answers['sobol']): Table =>
  tableOf(
    indices,
    [
      { id: 'path', of: ({ path }) => path },
      { label: names.words.tables.assumption, of: ({ path }) => names.assumption(path).label },
      { id: 'first', label: names.words.tables.alone, unit: '1', of: ({ first }) => first },
      { id: 'total', label: names.words.tables.withInteractions, unit: '1', of: ({ total }) => total },
    ],
    [names.words.tables.variance(measured(names, looked), asIfIndependent)],
  );
