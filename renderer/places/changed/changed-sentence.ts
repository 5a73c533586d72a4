import { decimalsFor } from '../../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { type Pair, partsOf } from '../../../shared/tables/changed.ts';
import { movingParts, type WaterfallPart } from '../../charts/waterfall-layout.ts';
import { formatWith, type MetricFormat, metricFormat } from '../../metrics/metric-format.ts';
import { be, comparative, metricInWords, sizeInWords, valueInWords } from '../../metrics/metric-words.ts';
import { capital, inSentence, type Piece, plain, type Sentence, say } from '../../metrics/sentences.ts';
import { names } from '../../names.ts';

/** So many groups are named; the rest is summed up. */
const MOST_NAMED = 3;

/** Decimals that a small difference is read with, where the values alone would hide it. */
export function partsFormat(metric: MetricName, { from, to, difference }: Answers['changed']): MetricFormat {
  const level = decimalsFor(Math.max(Math.abs(from), Math.abs(to)));
  return METRICS[metric].unit === '1' || difference === 0 || Math.abs(difference) >= 10
    ? metricFormat(metric, [from, to])
    : formatWith(metric, Math.min(3, Math.max(level, decimalsFor(difference))));
}

/** What separates two scenarios, and what makes it so; `count` is the number of assumptions in which they differ. */
export function changedSentence(pair: Pair, answer: Answers['changed'], count: number): Sentence {
  const { metric } = pair;
  const [from, to] = [plain(pair.from), plain(pair.to)];
  if (count === 0) return say`${to} supposes the same as ${from}: nothing differs between them.`;
  const format = partsFormat(metric, answer);
  const { moving } = movingParts(partsOf(names(), answer), answer.from, answer.to);
  if (moving.length === 0) return unmoved(pair, valueInWords(metric, answer.to, format), count);
  const [what, year, verb] = [capital(metricInWords(metric)), String(pair.year), be(metric)].map(plain) as [
    Piece,
    Piece,
    Piece,
  ];
  if (isRounding(answer)) {
    return [...say`${what} in ${year} ${verb} the same in ${to} as in ${from}: `, ...because(moving, format)];
  }
  const gap = `${sizeInWords(metric, answer.difference, format)} ${comparative(metric, answer.difference)}`;
  const found = say`${what} in ${year} ${verb} ${gap} in ${to} than in ${from}`;
  return moving.length === 1
    ? [...found, ...say`, all of it from ${inSentence(moving[0]!.name)}.`]
    : [...found, plain(': '), ...because(moving, format)];
}

const isRounding = ({ from, to, difference }: Answers['changed']): boolean =>
  Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(from), Math.abs(to));

function unmoved({ from, to, metric, year }: Pair, value: string, count: number): Sentence {
  const many = count === 1 ? 'one assumption, and it does' : `${count} assumptions, and they do`;
  const rest = plain(`${many} not move ${metricInWords(metric)} in ${year}: `);
  return say`${plain(to)} and ${plain(from)} differ in ${rest}${value} in both.`;
}

/** `investment adds 147 and skills adds 155.`, the largest first. */
function because(moving: readonly WaterfallPart[], format: MetricFormat): Sentence {
  const sorted = moving.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const named = sorted.length <= MOST_NAMED + 1 ? sorted : sorted.slice(0, MOST_NAMED);
  const rest = sorted.slice(named.length);
  const said = named.map(({ name, value }) => clause(inSentence(name), value, format));
  if (rest.length > 0) {
    const sum = rest.reduce((total, { value }) => total + value, 0);
    said.push(clause(`${rest.length} other groups together`, sum, format));
  }
  return said.flatMap((pieces, k) => {
    const last = k === said.length - 1;
    return [...(k === 0 ? [] : [plain(last ? ' and ' : ', ')]), ...pieces, ...(last ? [plain('.')] : [])];
  });
}

/** What is added or taken is said without a unit: the sentence has it already. */
function clause(name: string, value: number, format: MetricFormat): Sentence {
  const size = format.difference(value).replace(/^[+−]/, '');
  return value > 0 ? say`${plain(name)} adds ${size}` : say`${plain(name)} takes ${size} away`;
}

/** Groups without a part in the difference, as one line. */
export const noPart = (names: readonly string[]): string =>
  names.length === 0 ? '' : `No part in it: ${names.map(inSentence).join(', ')}.`;
