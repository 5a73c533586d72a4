import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { distinctly, drawName } from '../../../shared/wording/fan-number-words.ts';
import { targetInWords } from '../../../shared/wording/fan-sentence.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** A share of draws in full: with 10,000 of them each draw shows. */
export const shareInFull = (share: number): string =>
  share === 0 || share === 1 ? `${100 * share}%` : words.numbers.percent(share, 2);

/**
 * What a chance rests on, in sentences: how many draws reach the target, and which come nearest to it on either side.
 */
export function chanceRests(answer: Answers['chance'], metric: MetricName, target: number): string {
  const { draws, reached, varies, short, reaches } = answer;
  const near = [short, reaches].flatMap((one) => (one ? [one.value] : []));
  if (!varies) {
    const first = short ?? reaches;
    if (!first) return words.fans.projected(draws);
    return words.explanation.sameInAll(
      draws,
      distinctly(names(), metric, near)(first.value),
      drawName(names(), first.state.index),
    );
  }
  const text = distinctly(names(), metric, [target, ...near]);
  const named = (one: typeof short) => one && words.fans.drawAt(drawName(names(), one.state.index), text(one.value));
  const at = targetInWords(names(), metric, target);
  return words.explanation.reached({ reached, draws, target: at, short: named(short), reaches: named(reaches) });
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
    const bound = words.numbers.percent(Math.min(1, 3 / draws), 3 / draws < 0.001 ? 3 : 2);
    return share === 0 ? words.explanation.mayGoUnseen(bound) : words.explanation.failingMayGoUnseen(bound);
  }
  const points = (share: number) => words.numbers.rounded(100 * share, 2);
  return words.explanation.chanceError(points(error), points(2 * error), HELD);
}
