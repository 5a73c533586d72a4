import { formatNumber, formatPercent } from '../../../shared/formats/number.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { distinctly, drawName } from '../../draws/fan-number-words.ts';
import { targetInWords } from '../../draws/fan-sentence.ts';

const count = (value: number): string => formatNumber(value, 'en', 0);

/** A share of draws in full: with 10,000 of them each draw shows. */
export const shareInFull = (share: number): string =>
  share === 0 || share === 1 ? `${100 * share}%` : formatPercent(share, 'en', 2);

/**
 * What a chance rests on, in sentences: how many draws reach the target, and which come nearest to it on either side.
 */
export function chanceRests(answer: Answers['chance'], metric: MetricName, target: number): string {
  const { draws, reached, varies, short, reaches } = answer;
  const at = `at ${targetInWords(metric, target)} or more`;
  if (!varies) {
    const first = short ?? reaches;
    const all = draws === 1 ? 'The one draw gives' : `All ${count(draws)} draws give`;
    const what = first
      ? `${distinctly(metric, [first.value])(first.value)}, as ${drawName(first.state.index)} does`
      : 'what is projected: nothing that may be off reaches it';
    return `${all} ${what}.`;
  }
  const of = `${reached === 0 ? 'None' : count(reached)} of ${count(draws)} draws ${reached > 1 ? 'are' : 'is'} ${at}.`;
  const text = distinctly(metric, [target, ...[short, reaches].flatMap((one) => (one ? [one.value] : []))]);
  const named = (one: NonNullable<typeof short>) => `${drawName(one.state.index)} (${text(one.value)})`;
  if (short && reaches) return `${of} Nearest to it, ${named(short)} falls short and ${named(reaches)} reaches it.`;
  return `${of} Nearest to it comes ${named((short ?? reaches)!)}.`;
}

/** In how many of a hundred repetitions a range of two standard errors to either side holds the chance. */
const HELD = 95;

/**
 * How sure a share of so many draws is: two standard errors to either side, or, where none or all of them reach the
 * target, the rule of three (3 / n is the bound that a chance of which nothing was seen keeps to in 95 of 100).
 */
export function chanceSurety({ draws, share, error, varies }: Answers['chance']): string {
  if (!varies) return '';
  if (share === 0 || share === 1) {
    const bound = formatPercent(Math.min(1, 3 / draws), 'en', 3 / draws < 0.001 ? 3 : 2);
    return `With so many draws a chance of ${share === 0 ? `up to about ${bound}` : `failing of up to about ${bound}`} may go unseen.`;
  }
  const points = `${formatNumber(100 * error, 'en', 2)} points`;
  return `Standard error of so many draws: ${points}; drawn anew it would lie within ${formatNumber(200 * error, 'en', 2)} points of the true share ${HELD} times in 100.`;
}
