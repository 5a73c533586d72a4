import { likelyFrom as likelySince } from '../charts/chance-steps-layout.ts';
import { MEDIAN } from '../charts/fan-chart-layout.ts';
import type { Target } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import { type Piece, wordsOf } from '../language/sentence.ts';
import type { MetricName } from '../model/metrics.ts';
import { type FanNumber, LEVELS, type TargetChance } from '../questions/questions.ts';
import { metricIn } from './metric.ts';
import { metricFormat } from './metric-format.ts';
import { metricInWords, nounOf, unitInWords } from './metric-words.ts';

/** A piece of a sentence about draws; `of` says which number of them it is. */
export interface DrawnPiece extends Piece {
  readonly of?: FanNumber;
}

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
export function rangeSentence(names: Names, metric: MetricName, year: number, drawn: YearOfFan): readonly DrawnPiece[] {
  return partsOfRange(names, metric, year, drawn).map((part) => (typeof part === 'string' ? { text: part } : part));
}

type Seven = readonly [number, number, number, number, number, number, number];

function partsOfRange(names: Names, metric: MetricName, year: number, { quantiles, draws, mean }: YearOfFan) {
  const [low, , lowHalf, median, highHalf, , high] = quantiles as Seven;
  const { oneDraw, everyDraw, notEveryDraw, likely } = names.words.fans;
  const { value } = metricFormat(names, metric, quantiles);
  const shown = (number: number, of: FanNumber): DrawnPiece => ({ text: value(number), strong: true, of });
  const middle = shown(median, 0.5);
  const [noun, unit] = [nounOf(names, metric), names.words.amounts.withUnit('', unitInWords(names, metric))];
  if (draws === 1) return oneDraw(noun, year, middle, unit);
  if (low === high) {
    // Quantiles say nothing of the draws beyond them; the mean does.
    const some = Math.abs(mean - median) > SAME * Math.abs(median);
    return (some ? notEveryDraw : everyDraw)(noun, year, middle, unit);
  }
  if (value(low) === value(high)) return likely(noun, year, { near: middle }, unit, null);
  const most = { from: shown(low, LEVELS[0]), to: shown(high, LEVELS[6]) };
  const half =
    value(lowHalf) !== value(highHalf)
      ? { from: shown(lowHalf, LEVELS[2]), to: shown(highHalf, LEVELS[4]) }
      : lowHalf === highHalf
        ? { at: middle }
        : { near: middle };
  return likely(noun, year, most, unit, half);
}

/** A target as it was typed. */
export const targetInWords = (names: Names, metric: MetricName, value: number): string =>
  metricIn(names, metric).unit === '1'
    ? metricFormat(names, metric, [value]).value(value)
    : names.words.numbers.exactly(value);

/** When a target is likely to be reached, from the share of draws at or above it per year. */
export function targetSentence(names: Names, target: Target, share: ArrayLike<number>, baseYear: number): string {
  const { never, always, sureFrom, likelyAlways, likelyIn, likelyFrom, highestAtEnd, highest } =
    names.words.fans.target;
  const [noun, at] = [nounOf(names, target.metric), targetInWords(names, target.metric, target.value)];
  const shares = Array.from(share);
  const last = shares.length - 1;
  const year = (t: number) => baseYear + t;
  const chance = (t: number) => chanceInWords(shares[t]!);
  if (shares.every((one) => one === 0)) return never(noun, at, year(last));
  if (shares.every((one) => one === 1)) return always(noun, at);
  const sure = firstOf(shares, (one) => one === 1);
  const from = likelySince(share);
  if (sure !== null && sure === from) return sureFrom(noun, at, year(sure));
  if (from === 0) return likelyAlways(noun, at);
  if (from !== null) return (from === last ? likelyIn : likelyFrom)(noun, at, year(from));
  const best = shares.indexOf(Math.max(...shares));
  return best === last
    ? highestAtEnd(noun, at, year(last), chance(last))
    : highest(noun, at, year(best), chance(best), year(last), chance(last));
}

/** The chance of a target in a year as the keys read it, and beside it that of a second scenario. */
export function chanceRead(
  names: Names,
  own: TargetChance,
  other: TargetChance | undefined,
  fans: readonly { readonly name: string }[],
  baseYear: number,
  t: number,
): string {
  const chances = [own, ...(other ? [other] : [])].map(({ share }, k) => ({
    name: fans[k]!.name,
    chance: chanceInWords(share[t]!),
  }));
  return names.words.fans.target.read(baseYear + t, targetInWords(names, own.metric, own.value), chances);
}

/** First index from which a condition holds to the end, or null. */
function firstOf(shares: readonly number[], holds: (share: number) => boolean): number | null {
  const before = shares.findLastIndex((share) => !holds(share));
  return before === shares.length - 1 ? null : before + 1;
}

/** A fan in one sentence for who cannot see it. */
export function fanSummary(names: Names, name: string, metric: MetricName, lastYear: number, drawn: YearOfFan): string {
  const { value, unit } = metricFormat(names, metric, drawn.quantiles);
  const median = `${value(drawn.quantiles[MEDIAN]!)} ${unit}`;
  return names.words.fans.chart(
    metricInWords(names, metric),
    name,
    lastYear,
    median,
    wordsOf(rangeSentence(names, metric, lastYear, drawn)),
  );
}
