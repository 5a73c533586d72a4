import type { Names } from '../language/names.ts';
import type { Sentence } from '../language/sentence.ts';
import { type AssumptionPath, assumptionAt } from '../model/register.ts';
import type { Solved } from '../tables/solve.ts';
import { metricFormat } from './metric-format.ts';
import { nounOf, valueInWords } from './metric-words.ts';
import { tickText } from './value-text.ts';

/** How far a value is from the one that is set: `+7.23 points`, `−1,200`; as many decimals as the values are written with. */
export function changeText(names: Names, path: AssumptionPath, today: number | null, value: number): string {
  if (today === null) return '–';
  const { percent } = assumptionAt(path);
  const large = Math.max(Math.abs(today), Math.abs(value)) >= 1000;
  const text = names.words.numbers.difference(percent ? (value - today) * 100 : value - today, large ? 0 : 3);
  const size = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return percent && size !== '0' ? names.words.solve.points(size) : size;
}

/** The assumption as it is set: `5%`, and the way to it from what is needed: `2.35 points`, `621 persons a year`. */
function setNow(names: Names, path: AssumptionPath, today: number | null, value: number) {
  if (today === null) return null;
  const { percent, unit } = assumptionAt(path);
  const change = changeText(names, path, today, value).replace(/^[+−]/, '');
  const size = percent ? change : names.words.units.measured(change, names.unit(unit));
  return { value: names.value(path, today), size, lower: value > today };
}

/** What a goal seek found, in words. */
export function solveSentence(names: Names, solved: Solved): Sentence {
  const { name: scenario, path, metric, year, target, answer, today, standing, shown, closest, now } = solved;
  const asked = metricFormat(names, metric, [target, answer.gives]);
  const format = standing === 'below' ? asked : metricFormat(names, metric, [target, now]);
  const sought = { metric: nounOf(names, metric), year, scenario, label: names.assumption(path).label };
  const goal = valueInWords(names, metric, target, asked);
  const text = (value: number) => names.value(path, value);
  const [found, ...others] = shown;
  if (!answer.moves) return names.words.solve.movesNothing(sought, valueInWords(names, metric, answer.gives, asked));
  if (standing === 'at') return names.words.solve.reaches(sought, goal);
  if (standing === 'above') {
    const still = found ? names.words.solve.wouldStill(sought, text(found.value), format.value(found.gives)) : [];
    return [...names.words.solve.isAbove(sought, goal, format.value(now)), ...still];
  }
  if (found === undefined) {
    const [low, high] = answer.range;
    const gives = format.value(closest.gives);
    return names.words.solve.outOfReach(sought, [text(low), text(high)], goal, text(closest.value), gives);
  }
  const [needed, exactly] = [text(found.value), text(found.exact)];
  return names.words.solve.found(sought, {
    needed,
    gives: valueInWords(names, metric, found.gives, format),
    now: setNow(names, path, today, found.value),
    exactly: exactly === needed ? null : { target: format.value(target), value: exactly },
    beyond: isBeyondUseful(path, found.value) ? usefulRange(names, path) : null,
    others: others.map(({ value }) => text(value)),
  });
}

/** Where analysts move an assumption: `0 to 10 zones`. */
export function usefulRange(names: Names, path: AssumptionPath): string {
  const [low, high] = assumptionAt(path).soft;
  return names.words.solve.range(tickText(names, path, low), names.value(path, high));
}

/** Whether a value lies where analysts hardly ever move the assumption. */
export function isBeyondUseful(path: AssumptionPath, value: number): boolean {
  const [low, high] = assumptionAt(path).soft;
  return value < low || value > high;
}
