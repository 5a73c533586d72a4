import { formatDifference } from '../../../shared/formats/number.ts';
import { type AssumptionPath, REGISTER } from '../../../shared/model/register.ts';
import type { Solved } from '../../../shared/tables/solve.ts';
import { metricFormat } from '../../metrics/metric-format.ts';
import { be, metricInWords, valueInWords } from '../../metrics/metric-words.ts';
import { capital, inSentence, listed, plain, type Sentence, say } from '../../metrics/sentences.ts';
import { tickText } from '../../metrics/value-text.ts';
import { names } from '../../names.ts';
import { isBeyondUseful } from './shown-solution.ts';

/** How far a value is from today's: `+7.23 points`, `−1,200`; as many decimals as the values are written with. */
export function changeText(path: AssumptionPath, today: number | null, value: number): string {
  if (today === null) return '–';
  const { percent } = REGISTER[path];
  const large = Math.max(Math.abs(today), Math.abs(value)) >= 1000;
  const text = formatDifference(percent ? (value - today) * 100 : value - today, 'en', large ? 0 : 3);
  const size = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return percent && size !== '0' ? `${size} points` : size;
}

/** The same in a sentence, of what is today: `2.35 points lower`, `621 persons a year lower`. */
function changeInWords(path: AssumptionPath, today: number, value: number): string {
  const { percent, unit } = REGISTER[path];
  const size = changeText(path, today, value).replace(/^[+−]/, '');
  return `${size}${percent || unit === '1' ? '' : ` ${names().unit(unit)}`} ${value > today ? 'lower' : 'higher'}`;
}

/** What a goal seek found, in words. */
export function solveSentence(solved: Solved): Sentence {
  const { name, path, metric, target, answer } = solved;
  const format = metricFormat(metric, [target, answer.gives]);
  const [what, year] = [plain(metricInWords(metric)), plain(String(solved.year))];
  const goal = plain(valueInWords(metric, target, format));
  const assumption = names().assumption(path).label;
  if (!answer.moves) {
    const stays = valueInWords(metric, answer.gives, format);
    return say`${capital(inSentence(assumption))} does not move ${what} in ${year} in ${plain(name)}: whatever it is, ${what} ${plain(be(metric))} ${stays}.`;
  }
  if (solved.standing !== 'below') return standingSentence(solved, goal);
  const [found, ...others] = solved.shown;
  if (found === undefined) {
    const [low, high] = answer.range.map((end) => plain(names().value(path, end))) as [Piece, Piece];
    return say`In ${plain(name)} no value of ${inSentence(assumption)} from ${low} to ${high} gives ${what} of ${goal} in ${year}. The closest is ${names().value(path, solved.closest.value)}, which gives ${format.value(solved.closest.gives)}.`;
  }
  const [needed, gives] = [names().value(path, found.value), plain(valueInWords(metric, found.gives, format))];
  const exactly = names().value(path, found.exact);
  const today =
    solved.today === null
      ? say`today it is ${plain('none')}`
      : say`today it is ${plain(names().value(path, solved.today))}, ${changeInWords(path, solved.today, found.value)}`;
  return [
    ...say`In ${plain(name)}, ${plain(inSentence(assumption))} of ${needed} gives ${what} of ${gives} in ${year}; `,
    ...today,
    plain('.'),
    ...(exactly === needed ? [] : say` ${plain(`Exactly ${format.value(target)} takes ${exactly}.`)}`),
    ...(isBeyondUseful(path, found.value) ? say` That is beyond the useful range, ${plain(usefulRange(path))}.` : []),
    ...(others.length === 0
      ? []
      : say` ${listed(others.map((other) => names().value(path, other.value)))} would give it too.`),
  ];
}

/** Of a scenario that has reached the target: nothing is needed, and how far it could still go. */
function standingSentence({ name, path, metric, year, now, standing, shown, target }: Solved, goal: Piece): Sentence {
  const format = metricFormat(metric, [target, now]);
  const what = plain(metricInWords(metric));
  const [found] = shown;
  if (standing === 'at') return say`${name} reaches ${what} of ${goal} in ${plain(String(year))} as it stands.`;
  return [
    ...say`${name} is above ${what} of ${goal} in ${plain(String(year))} as it stands: it gives ${format.value(now)}.`,
    ...(found === undefined
      ? []
      : say` With ${plain(inSentence(names().assumption(path).label))} of ${names().value(path, found.value)} it would still give ${plain(format.value(found.gives))}.`),
  ];
}

/** Where analysts move an assumption: `0 to 10 zones`. */
export function usefulRange(path: AssumptionPath): string {
  const [low, high] = REGISTER[path].soft;
  return `${tickText(path, low)} to ${names().value(path, high)}`;
}

type Piece = ReturnType<typeof plain>;
