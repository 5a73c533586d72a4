import { METRICS } from '../../shared/model/metrics.ts';
import { REGISTER } from '../../shared/model/register.ts';
import type { Answers, Questions } from '../../shared/questions/questions.ts';
import type { TornadoBar } from '../charts/tornado-layout.ts';
import type { Rows } from '../compare/copy-text.ts';
import type { Looked } from './sensitivity-sentences.ts';

const measured = ({ metric, year, name }: Looked): string => {
  const { label, unit } = METRICS[metric];
  return `${label} in ${year}${unit === '1' ? '' : `, ${unit}`}, ${name}`;
};

/** A tornado as the table that is copied. */
export const tornadoTable = (looked: Looked, now: number, bars: readonly TornadoBar[]): Rows => [
  [measured(looked), now],
  ['Assumption', 'lower', 'gives', 'higher', 'gives', 'difference'],
  ...bars.map(({ name, low, high, lowInput, highInput }) => [name, lowInput, low, highInput, high, high - low]),
];

/** A grid as the table that is copied: a row for each value up, a column for each value across. */
export const gridTable = (looked: Looked, { x, y }: Questions['grid'], { xs, ys, values }: Answers['grid']): Rows => [
  [`${measured(looked)}. Across: ${REGISTER[x.path].label}; down: ${REGISTER[y.path].label}`],
  ['', ...xs],
  ...ys.map((value, j) => [value, ...values.map((row) => row[j]!)]),
];

/** Shares of the variance as the table that is copied. */
export const varianceTable = (looked: Looked, { indices, asIfIndependent }: Answers['sobol']): Rows => [
  [`Shares of the variance of ${measured(looked)}${asIfIndependent ? ', as if independent' : ''}`],
  ['Assumption', 'alone', 'with interactions'],
  ...indices.map(({ path, first, total }) => [REGISTER[path].label, first, total]),
];
