import { likelyFrom } from '../../shared/charts/chance-steps-layout.ts';
import { MEDIAN } from '../../shared/charts/fan-chart-layout.ts';
import type { Target } from '../../shared/document/schema.ts';
import { formatExactly } from '../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { type FanNumber, LEVELS, type TargetChance } from '../../shared/questions/questions.ts';
import { metricFormat } from '../metrics/metric-format.ts';
import { isPlural, metricInWords, unitInWords } from '../metrics/metric-words.ts';
import { type Piece, wordsOf } from '../metrics/sentences.ts';

const text = (words: string): Piece => ({ text: words });

/** A piece of a sentence about draws; `of` says which number of them it is. */
export interface DrawnPiece extends Piece {
  readonly of?: FanNumber;
}
const numbered = (words: string, of: FanNumber): DrawnPiece => ({ text: words, strong: true, of });

/** A share of draws in words that never claims certainty that is not there. */
export function chanceInWords(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/** A metric in one year over so many draws; quantiles in the order of `LEVELS`. */
export interface YearOfFan {
  readonly draws: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
}

/** A mean differs by less from what every draw has, however it was added up. */
const SAME = 1e-12;

/** Where a metric lies in a year over the draws. */
export function rangeSentence(metric: MetricName, year: number, drawn: YearOfFan): readonly DrawnPiece[] {
  const { quantiles, draws, mean } = drawn;
  const [low, , lowHalf, median, highHalf, , high] = quantiles as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const format = metricFormat(metric, quantiles);
  const shown = (value: number, of: FanNumber) => numbered(format.value(value), of);
  const [be, they] = isPlural(metric) ? ['are', 'they are'] : ['is', 'it is'];
  const subject = `${metricInWords(metric)} in ${year} ${be}`;
  const unit = unitInWords(metric);
  if (draws === 1) return [text(`In the one draw, ${subject} `), shown(median, 0.5), text(`${unit}.`)];
  if (low === high) {
    // Quantiles say nothing of the draws beyond them; the mean does.
    if (Math.abs(mean - median) > SAME * Math.abs(median))
      return [text(`In nine draws of ten or more, but not in all, ${subject} `), shown(median, 0.5), text(`${unit}.`)];
    return [
      text(`In every draw, ${subject} `),
      shown(median, 0.5),
      text(`${unit}: nothing that may be off moves ${they === 'it is' ? 'it' : 'them'}.`),
    ];
  }
  if (format.value(low) === format.value(high)) {
    return [text(`In nine draws of ten, ${subject} close to `), shown(median, 0.5), text(`${unit}.`)];
  }
  return [
    text(`In nine draws of ten, ${subject} between `),
    shown(low, LEVELS[0]),
    text(' and '),
    shown(high, LEVELS[6]),
    text(`${unit}; in five of ten ${they} `),
    ...(format.value(lowHalf) === format.value(highHalf)
      ? [text(lowHalf === highHalf ? '' : 'close to '), shown(median, 0.5)]
      : [text('between '), shown(lowHalf, LEVELS[2]), text(' and '), shown(highHalf, LEVELS[4])]),
    text('.'),
  ].filter((piece) => piece.text !== '');
}

/** A target as it was typed. */
export const targetInWords = (metric: MetricName, value: number): string =>
  METRICS[metric].unit === '1' ? metricFormat(metric, [value]).value(value) : formatExactly(value);

/** When a target is likely to be reached, from the share of draws at or above it per year. */
export function targetSentence(target: Target, share: ArrayLike<number>, baseYear: number): string {
  const { metric, value } = target;
  const plural = isPlural(metric);
  const [stand, it] = plural ? ['stand', 'they'] : ['stands', 'it'];
  const at = `${targetInWords(metric, value)} or more`;
  const shares = Array.from(share);
  const last = shares.length - 1;
  const lastYear = baseYear + last;
  const year = (t: number) => baseYear + t;
  if (shares.every((one) => one === 0))
    return `In no draw ${plural ? 'do' : 'does'} ${it} stand at ${at} by ${lastYear}.`;
  if (shares.every((one) => one === 1)) return `In every draw and every year ${it} ${stand} at ${at}.`;
  const sure = firstOf(shares, (one) => one === 1);
  const likely = likelyFrom(share);
  if (sure !== null && sure === likely) return `From ${year(sure)} on ${it} ${stand} at ${at} in every draw.`;
  if (likely !== null) {
    const be = plural ? 'are' : 'is';
    if (likely === 0) return `In every year ${it} ${be} more likely than not to stand at ${at}.`;
    const from = likely === last ? `In ${lastYear}` : `From ${year(likely)} on`;
    return `${from} ${it} ${be} more likely than not to stand at ${at}.`;
  }
  const best = shares.indexOf(Math.max(...shares));
  if (best === last)
    return `The chance that ${it} ${stand} at ${at} is highest in ${lastYear}, at ${chanceInWords(shares[last]!)}.`;
  return `The chance that ${it} ${stand} at ${at} is highest in ${year(best)}, at ${chanceInWords(shares[best]!)}; in ${lastYear} it is ${chanceInWords(shares[last]!)}.`;
}

/** The chance of a target in a year as the keys read it, and beside it that of a second scenario. */
export function chanceRead(
  own: TargetChance,
  other: TargetChance | undefined,
  fans: readonly { readonly name: string }[],
  baseYear: number,
  t: number,
): string {
  const shares = [own, ...(other ? [other] : [])].map(({ share }, k) => `${fans[k]!.name} ${chanceInWords(share[t]!)}`);
  return `${baseYear + t}, ${targetInWords(own.metric, own.value)} or more: ${shares.join('; ')}`;
}

/** First index from which a condition holds to the end, or null. */
function firstOf(shares: readonly number[], holds: (share: number) => boolean): number | null {
  const before = shares.findLastIndex((share) => !holds(share));
  return before === shares.length - 1 ? null : before + 1;
}

/** A fan in one sentence for who cannot see it. */
export function fanSummary(name: string, metric: MetricName, lastYear: number, drawn: YearOfFan): string {
  const { quantiles } = drawn;
  const format = metricFormat(metric, quantiles);
  return `Fan chart of ${metricInWords(metric)}, ${name}. Median in ${lastYear}: ${format.value(quantiles[MEDIAN]!)} ${format.unit}. ${wordsOf(rangeSentence(metric, lastYear, drawn))} The arrow keys move the year that is read.`;
}
