import { METRICS, type MetricName } from '../model/metrics.ts';
import { type AssumptionPath, REGISTER } from '../model/register.ts';
import type { Answers, Questions } from '../questions/questions.ts';
import { metricInUnit } from './metric-column.ts';
import { type Table, tableOf, unitInFull } from './table.ts';

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

const measured = ({ metric, year, name }: Looked): string => `${metricInUnit(metric, year)}, ${name}`;

/** An assumption with the unit of its numbers: those of the file, not those of the fields. */
export const assumptionInUnit = (path: AssumptionPath): string =>
  `${REGISTER[path].label}, ${unitInFull(REGISTER[path].unit)}`;

/** A tornado: each assumption in its own unit, what it gives in the metric's. */
export function tornadoTable(looked: Looked, now: number, bars: readonly Tried[]): Table {
  const { unit } = METRICS[looked.metric];
  return tableOf<Tried>(
    bars,
    [
      { label: 'Assumption', of: ({ path }) => REGISTER[path].label },
      { label: 'Unit of the values tried', kind: 'unit', of: ({ path }) => REGISTER[path].unit },
      { label: 'lower', of: ({ lowTried }) => lowTried },
      { label: 'lower gives', unit, of: ({ low }) => low },
      { label: 'higher', of: ({ highTried }) => highTried },
      { label: 'higher gives', unit, of: ({ high }) => high },
      { label: 'difference', unit, of: ({ low, high }) => high - low },
    ],
    [measured(looked), now],
  );
}

/** A grid: a row for each value of y, a column for each value of x. */
export const gridTable = (looked: Looked, { x, y }: Questions['grid'], { xs, ys, values }: Answers['grid']): Table => ({
  title: [`${measured(looked)}. Across: ${assumptionInUnit(x.path)}; down: ${assumptionInUnit(y.path)}`],
  columns: [{ label: '' }, ...xs.map((x) => ({ label: x }))],
  rows: ys.map((y, j) => [y, ...values.map((row) => row[j]!)]),
});

/** Shares of the variance. */
export const varianceTable = (looked: Looked, { indices, asIfIndependent }: Answers['sobol']): Table =>
  tableOf(
    indices,
    [
      { id: 'path', of: ({ path }) => path },
      { label: 'Assumption', of: ({ path }) => REGISTER[path].label },
      { id: 'first', label: 'alone', unit: '1', of: ({ first }) => first },
      { id: 'total', label: 'with interactions', unit: '1', of: ({ total }) => total },
    ],
    [`Shares of the variance of ${measured(looked)}${asIfIndependent ? ', as if independent' : ''}`],
  );
