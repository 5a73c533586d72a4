import type { Noun } from '../sentence.ts';
import { agreeing, byNumber, counted, inSentence, ordinal } from './grammar.ts';
import { numbers } from './locale.ts';

/** Where draws lie: at one value, near it, or between two. `P` is a number as it is shown. */
export type Span<P> = { readonly at: P } | { readonly near: P } | { readonly from: P; readonly to: P };

const subject = (metric: Noun, year: number): string => {
  const { name, is } = agreeing(metric);
  return `${name} in ${year} ${is}`;
};
const stands = ({ plural }: Noun): string => (plural ? 'they stand' : 'it stands');
const likelier = (metric: Noun, target: string): string => {
  const { it, is } = agreeing(metric);
  return `${it} ${is} more likely than not to stand at ${target} or more`;
};

function within<P>(span: Span<P>): readonly (string | P)[] {
  if ('at' in span) return [span.at];
  return 'near' in span ? ['close to ', span.near] : ['between ', span.from, ' and ', span.to];
}

/** What fans say: where a metric lies over the draws, what a number of them rests on, and how likely a target is. */
export const fans = {
  median: 'median',
  mean: 'mean',
  percentile: (percent: number) => `${ordinal(percent)} percentile`,
  draw: (number: string) => `draw ${number}`,

  /** Where a metric lies in a year; `unit` follows the first numbers. */
  oneDraw: <P>(metric: Noun, year: number, value: P, unit: string): readonly (string | P)[] => [
    `In the one draw, ${subject(metric, year)} `,
    value,
    `${unit}.`,
  ],
  everyDraw: <P>(metric: Noun, year: number, value: P, unit: string): readonly (string | P)[] => [
    `In every draw, ${subject(metric, year)} `,
    value,
    `${unit}: no uncertain assumption moves ${metric.plural ? 'them' : 'it'}.`,
  ],
  notEveryDraw: <P>(metric: Noun, year: number, value: P, unit: string): readonly (string | P)[] => [
    `With at least 90% probability, but not in all draws, ${subject(metric, year)} `,
    value,
    `${unit}.`,
  ],
  likely: <P>(
    metric: Noun,
    year: number,
    most: Span<P>,
    unit: string,
    half: Span<P> | null,
  ): readonly (string | P)[] => [
    `With 90% probability, ${subject(metric, year)} `,
    ...within(most),
    ...(half === null
      ? [`${unit}.`]
      : [`${unit}; with 50% probability ${agreeing(metric).it} ${agreeing(metric).is} `, ...within(half), '.']),
  ],
  chart: (metric: string, scenario: string, year: number, median: string, range: string) =>
    `Fan chart of ${metric}, ${scenario}. Median in ${year}: ${median}. ${range} The arrow keys move the year that is read.`,

  /** The projection beside the median. */
  projection: {
    is: (value: string) => `The projection, ${value}, is the median.`,
    differs: (projection: string, gap: string, above: boolean) =>
      `The median lies ${gap} ${above ? 'above' : 'below'} the projection, ${projection}`,
    byInput: (assumption: string, alone: string) =>
      `; most of all by ${inSentence(assumption)}, which at its own median alone gives ${alone}.`,
    byNone: ', though no input’s own median moves it: what spreads does not spread evenly.',
    reaches: (year: number | null) =>
      year === null ? 'The projection never does.' : `The projection first does in ${year}.`,
  },

  /** What a number rests on. */
  projected: (draws: number) =>
    `${draws === 1 ? 'The one draw gives' : `All ${counted(draws, 'draw', 'draws')} give`} what is projected: no uncertain assumption reaches it.`,
  same: (draws: number, draw: string) =>
    draws === 1
      ? `It is the value of the one draw, ${draw}.`
      : `All ${counted(draws, 'draw', 'draws')} give it, as ${draw} does.`,
  between: (atOrBelow: string, first: string, second: string) => `${atOrBelow} It lies between ${first} and ${second}.`,
  valueOf: (atOrBelow: string, draw: string) => `${atOrBelow} It is the value of ${draw}.`,
  nearest: (atOrBelow: string, draw: string) => `${atOrBelow} No draw has it; nearest comes ${draw}.`,
  atOrBelow: (count: number, draws: number) =>
    `${numbers.rounded(count, 0)} of ${counted(draws, 'draw', 'draws')} ${byNumber(count, 'is', 'are')} at or below it.`,
  drawAt: (draw: string, value: string) => `${draw} (${value})`,

  /** When a target is likely to be reached. */
  target: {
    never: (metric: Noun, target: string, year: number) =>
      `In no draw ${metric.plural ? 'do they' : 'does it'} stand at ${target} or more by ${year}.`,
    always: (metric: Noun, target: string) => `In every draw and every year ${stands(metric)} at ${target} or more.`,
    sureFrom: (metric: Noun, target: string, year: number) =>
      `From ${year} on ${stands(metric)} at ${target} or more in every draw.`,
    likelyAlways: (metric: Noun, target: string) => `In every year ${likelier(metric, target)}.`,
    likelyIn: (metric: Noun, target: string, year: number) => `In ${year} ${likelier(metric, target)}.`,
    likelyFrom: (metric: Noun, target: string, year: number) => `From ${year} on ${likelier(metric, target)}.`,
    highestAtEnd: (metric: Noun, target: string, year: number, chance: string) =>
      `The chance that ${stands(metric)} at ${target} or more is highest in ${year}, at ${chance}.`,
    highest: (metric: Noun, target: string, year: number, chance: string, lastYear: number, last: string) =>
      `The chance that ${stands(metric)} at ${target} or more is highest in ${year}, at ${chance}; in ${lastYear} it is ${last}.`,
    read: (year: number, target: string, chances: readonly { readonly name: string; readonly chance: string }[]) =>
      `${year}, ${target} or more: ${chances.map(({ name, chance }) => `${name} ${chance}`).join('; ')}`,
  },
};
