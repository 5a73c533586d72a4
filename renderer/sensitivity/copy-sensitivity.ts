import { METRICS } from '../../shared/model/metrics.ts';
import { REGISTER } from '../../shared/model/register.ts';
import type { Answers, Questions } from '../../shared/questions/questions.ts';
import { labelWithUnit, type Rows, unitOf } from '../compare/copy-text.ts';
import type { Looked } from './sensitivity-sentences.ts';
import type { TriedBar } from './tried-values.ts';

const measured = ({ metric, year, name }: Looked): string => {
  const { label, unit } = METRICS[metric];
  return `${label} in ${year}${unit === '1' ? '' : `, ${unit}`}, ${name}`;
};

/** A tornado as the table that is copied: each assumption in its own unit, what it gives in the metric's. */
export const tornadoTable = (looked: Looked, now: number, bars: readonly TriedBar[]): Rows => {
  const unit = METRICS[looked.metric].unit;
  const inUnit = (head: string) => (unit === '1' ? head : `${head}, ${unit}`);
  return [
    [measured(looked), now],
    [
      'Assumption',
      'Unit of the values tried',
      'lower',
      inUnit('lower gives'),
      'higher',
      inUnit('higher gives'),
      inUnit('difference'),
    ],
    ...bars.map(({ path, name, low, high, lowTried, highTried }) => [
      name,
      unitOf(path),
      lowTried,
      low,
      highTried,
      high,
      high - low,
    ]),
  ];
};

/** A grid as the table that is copied: a row for each value up, a column for each value across. */
export const gridTable = (looked: Looked, { x, y }: Questions['grid'], { xs, ys, values }: Answers['grid']): Rows => [
  [`${measured(looked)}. Across: ${labelWithUnit(x.path)}; down: ${labelWithUnit(y.path)}`],
  ['', ...xs],
  ...ys.map((value, j) => [value, ...values.map((row) => row[j]!)]),
];

/** Shares of the variance as the table that is copied. */
export const varianceTable = (looked: Looked, { indices, asIfIndependent }: Answers['sobol']): Rows => [
  [`Shares of the variance of ${measured(looked)}${asIfIndependent ? ', as if independent' : ''}`],
  ['Assumption', 'alone, fraction', 'with interactions, fraction'],
  ...indices.map(({ path, first, total }) => [REGISTER[path].label, first, total]),
];
