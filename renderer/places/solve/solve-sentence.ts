import type { Sentence } from '../../../shared/language/sentence.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import type { Solved } from '../../../shared/tables/solve.ts';
import { metricFormat } from '../../metrics/metric-format.ts';
import { nounOf, valueInWords } from '../../metrics/metric-words.ts';
import { tickText } from '../../metrics/value-text.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { isBeyondUseful } from './shown-solution.ts';

/** How far a value is from the one that is set: `+7.23 points`, `−1,200`; as many decimals as the values are written with. */
export function changeText(path: AssumptionPath, today: number | null, value: number): string {
  if (today === null) return '–';
  const { percent } = assumptionAt(path);
  const large = Math.max(Math.abs(today), Math.abs(value)) >= 1000;
  const text = words.numbers.difference(percent ? (value - today) * 100 : value - today, large ? 0 : 3);
  const size = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return percent && size !== '0' ? words.solve.points(size) : size;
}

/** The assumption as it is set: `5%`, and the way to it from what is needed: `2.35 points`, `621 persons a year`. */
function setNow(path: AssumptionPath, today: number | null, value: number) {
  if (today === null) return null;
  const { percent, unit } = assumptionAt(path);
  const change = changeText(path, today, value).replace(/^[+−]/, '');
  const size = percent ? change : words.units.measured(change, names().unit(unit));
  return { value: names().value(path, today), size, lower: value > today };
}

/** What a goal seek found, in words. */
export function solveSentence(solved: Solved): Sentence {
  const { name: scenario, path, metric, year, target, answer, today, standing, shown, closest, now } = solved;
  const asked = metricFormat(metric, [target, answer.gives]);
  const format = standing === 'below' ? asked : metricFormat(metric, [target, now]);
  const sought = { metric: nounOf(metric), year, scenario, label: names().assumption(path).label };
  const goal = valueInWords(metric, target, asked);
  const text = (value: number) => names().value(path, value);
  const [found, ...others] = shown;
  if (!answer.moves) return words.solve.movesNothing(sought, valueInWords(metric, answer.gives, asked));
  if (standing === 'at') return words.solve.reaches(sought, goal);
  if (standing === 'above') {
    const still = found ? words.solve.wouldStill(sought, text(found.value), format.value(found.gives)) : [];
    return [...words.solve.isAbove(sought, goal, format.value(now)), ...still];
  }
  if (found === undefined) {
    const [low, high] = answer.range;
    const gives = format.value(closest.gives);
    return words.solve.outOfReach(sought, [text(low), text(high)], goal, text(closest.value), gives);
  }
  const [needed, exactly] = [text(found.value), text(found.exact)];
  return words.solve.found(sought, {
    needed,
    gives: valueInWords(metric, found.gives, format),
    now: setNow(path, today, found.value),
    exactly: exactly === needed ? null : { target: format.value(target), value: exactly },
    beyond: isBeyondUseful(path, found.value) ? usefulRange(path) : null,
    others: others.map(({ value }) => text(value)),
  });
}

/** Where analysts move an assumption: `0 to 10 zones`. */
export function usefulRange(path: AssumptionPath): string {
  const [low, high] = assumptionAt(path).soft;
  return words.solve.range(tickText(path, low), names().value(path, high));
}
