import { METRICS } from '../../shared/model/metrics.ts';
import { REGISTER } from '../../shared/model/register.ts';
import type { Answers, Questions } from '../../shared/questions/questions.ts';
import type { TornadoBar } from '../charts/tornado-layout.ts';
import { tabSeparated } from '../compare/copy-text.ts';
import type { Looked } from './sensitivity-sentences.ts';

const measured = ({ metric, year, name }: Looked): string => {
  const { label, unit } = METRICS[metric];
  return `${label} in ${year}${unit === '1' ? '' : `, ${unit}`}, ${name}`;
};

/** A tornado as text that a spreadsheet takes. */
export const tornadoText = (looked: Looked, now: number, bars: readonly TornadoBar[]): string =>
  tabSeparated([
    [measured(looked), now],
    ['Assumption', 'lower', 'gives', 'higher', 'gives', 'difference'],
    ...bars.map(({ name, low, high, lowInput, highInput }) => [name, lowInput, low, highInput, high, high - low]),
  ]);

/** A grid as text that a spreadsheet takes: a row for each value up, a column for each value across. */
export const gridText = (looked: Looked, { x, y }: Questions['grid'], { xs, ys, values }: Answers['grid']): string =>
  tabSeparated([
    [`${measured(looked)}. Across: ${REGISTER[x.path].label}; down: ${REGISTER[y.path].label}`],
    ['', ...xs],
    ...ys.map((value, j) => [value, ...values.map((row) => row[j]!)]),
  ]);

/** Shares of the variance as text that a spreadsheet takes. */
export const varianceText = (looked: Looked, { indices, asIfIndependent }: Answers['sobol']): string =>
  tabSeparated([
    [`Shares of the variance of ${measured(looked)}${asIfIndependent ? ', as if independent' : ''}`],
    ['Assumption', 'alone', 'with interactions'],
    ...indices.map(({ path, first, total }) => [REGISTER[path].label, first, total]),
  ]);
