
import type { Answers } from '../../../shared/questions/questions.ts';
import type { Looked } from '../../../shared/tables/sensitivity.ts';
import type { TornadoBar } from '../../charts/tornado-layout.ts';
import { shareText } from '../../charts/VarianceBars.tsx';
import { metricFormat } from '../../metrics/metric-format.ts';
import { be, metricInWords, valueInWords } from '../../metrics/metric-words.ts';
import { capital, inSentence, listed, type Piece, plain, type Sentence, say } from '../../metrics/sentences.ts';
import { names } from '../../names.ts';

const FLAT = 1e-9;
export const moves = ({ low, high }: Pick<TornadoBar, 'low' | 'high'>, now: number): boolean =>
  Math.abs(high - low) > FLAT * Math.max(1, Math.abs(now));

const common = ({ metric, year }: Looked): readonly [Piece, Piece] => [
  plain(metricInWords(metric)),
  plain(String(year)),
];

/** What is left out of a picture, in one line; names may hold commas. */
export const leftOut = (beginning: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${beginning}: ${names.map(inSentence).join('; ')}.`;

/** Targets that a picture does not reach, in one line. */
export const targetsAway = (values: readonly string[], where: string): string =>
  values.length === 0
    ? ''
    : `${values.length === 1 ? 'Target' : 'Targets'} ${listed(values)} ${values.length === 1 ? 'lies' : 'lie'} ${where}.`;

/** Which of the things that may be off moves the metric most; bars are widest first. */
export function tornadoSentence(looked: Looked, now: number, bars: readonly TornadoBar[]): Sentence {
  const [what, year] = common(looked);
  const [widest] = bars;
  if (!widest || !moves(widest, now)) {
    const value = valueInWords(looked.metric, now, metricFormat(looked.metric, [now]));
    const none = plain(
      bars.length === 1 ? 'The one assumption that may be off moves' : 'Nothing that may be off moves',
    );
    const rest = plain(bars.length === 1 ? 'nothing of ' : '');
    return say`${none} ${rest}${what} in ${year} in ${plain(looked.name)}: ${plain(be(looked.metric) === 'is' ? 'it stays' : 'they stay')} at ${value}.`;
  }
  const format = metricFormat(looked.metric, [widest.low, widest.high]);
  const [low, high] = [format.value(widest.low), valueInWords(looked.metric, widest.high, format)];
  const inputs = [plain(widest.lowInput), plain(widest.highInput)] as const;
  return bars.length === 1
    ? say`${widest.name} is what may be off in ${plain(looked.name)}: ${what} in ${year} ${plain(be(looked.metric))} ${low} at ${inputs[0]}, ${high} at ${inputs[1]}.`
    : say`Of the ${plain(String(bars.length))} assumptions that may be off, ${inSentence(widest.name)} moves ${what} in ${year} most: from ${low} at ${inputs[0]} to ${high} at ${inputs[1]}.`;
}

/** Between what the metric lies over a grid, and where the scenario stands. */
export function gridSentence(looked: Looked, { values }: Answers['grid'], now: number): Sentence {
  const all = values.flatMap((row) => Array.from(row));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [what, year] = common(looked);
  const format = metricFormat(looked.metric, [least, most]);
  if (most - least <= FLAT * Math.max(1, Math.abs(most))) {
    return say`Neither of the two moves ${what} in ${year} here: ${plain(be(looked.metric) === 'is' ? 'it is' : 'they are')} ${valueInWords(looked.metric, least, format)} everywhere.`;
  }
  return say`Over both ranges ${what} in ${year} ${plain(be(looked.metric) === 'is' ? 'goes' : 'go')} from ${format.value(least)} to ${valueInWords(looked.metric, most, format)}; ${plain(looked.name)} stands at ${format.value(now)}.`;
}

/** What the largest share of the variance means. */
export function varianceSentence(looked: Looked, { indices, variance, asIfIndependent }: Answers['sobol']): Sentence {
  const [what, year] = common(looked);
  const [largest] = indices.toSorted((a, b) => b.total - a.total);
  if (!largest || variance === 0)
    return say`Nothing that may be off moves ${what} in ${year}: there is no variance to explain.`;
  const label = names().assumption(largest.path).label;
  const [first, total] = [shareText(largest.first), shareText(Math.max(largest.first, largest.total))];
  const condition = plain(asIfIndependent ? 'If they were independent, ' : '');
  const name = asIfIndependent ? inSentence(label) : label;
  const rest =
    first === total ? say`, with or without its interactions.` : say`; together with its interactions ${total}.`;
  return [...say`${condition}${name} alone explains ${first} of the variance of ${what} in ${year}`, ...rest];
}

/** Why shares of the variance are not offered as things stand. */
export function correlatedSentence(correlations: readonly { readonly a: string; readonly b: string }[]): string {
  const label = (path: string) => inSentence(names().label(path));
  const [first] = correlations;
  if (!first) return '';
  const more =
    correlations.length === 1
      ? ''
      : `, and ${correlations.length - 1} more ${correlations.length === 2 ? 'pair' : 'pairs'}`;
  return `${capital(label(first.a))} moves with ${label(first.b)}${more}. What moves together cannot be told apart: no share of the variance belongs to one of them alone.`;
}
