import { formatDifference } from '../../shared/formats/number.ts';
import { formatAssumption } from '../../shared/formats/quantity.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { metricFormat } from '../compare/metric-format.ts';
import { be, metricInWords, valueInWords } from '../compare/metric-words.ts';
import { capital, inSentence, listed, plain, type Sentence, say } from '../workspace/sentences.ts';

export interface Solved {
  /** Name of the scenario. */
  readonly name: string;
  readonly path: AssumptionPath;
  readonly metric: MetricName;
  readonly year: number;
  readonly target: number;
  /** The assumption as the scenario has it; null: no ceiling. */
  readonly today: number | null;
  readonly answer: Answers['solve'];
}

/** Two values that are written alike. */
const SAME = 1e-9;

export const isToday = ({ today, answer: { value } }: Solved): boolean =>
  today !== null && Math.abs(value - today) <= SAME * Math.max(Math.abs(value), Math.abs(today), 1e-6);

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
  return `${size}${percent || unit === '1' ? '' : ` ${unit}`} ${value > today ? 'lower' : 'higher'}`;
}

/** What a goal seek found, in words. */
export function solveSentence(solved: Solved): Sentence {
  const { name, path, metric, target, answer } = solved;
  const format = metricFormat(metric, [target, answer.gives]);
  const [what, year] = [plain(metricInWords(metric)), plain(String(solved.year))];
  const goal = plain(valueInWords(metric, target, format));
  const assumption = REGISTER[path].label;
  const value = formatAssumption(path, answer.value);
  if (!answer.moves) {
    const stays = valueInWords(metric, answer.gives, format);
    return say`${capital(inSentence(assumption))} does not move ${what} in ${year} in ${plain(name)}: whatever it is, ${what} ${plain(be(metric))} ${stays}.`;
  }
  if (!answer.reached) {
    const [low, high] = answer.range.map((end) => plain(formatAssumption(path, end))) as [Piece, Piece];
    return say`In ${plain(name)} no value of ${inSentence(assumption)} from ${low} to ${high} gives ${what} of ${goal} in ${year}. The closest is ${value}, which gives ${format.value(answer.gives)}.`;
  }
  if (isToday(solved)) {
    return say`${name} reaches ${what} of ${goal} in ${year} as it stands, with ${plain(inSentence(assumption))} of ${value}.`;
  }
  const others = answer.others.map((other) => formatAssumption(path, other));
  return [
    ...say`In ${plain(name)}, ${plain(inSentence(assumption))} of ${value} gives ${what} of ${goal} in ${year}; today it is ${plain(formatAssumption(path, solved.today))}`,
    ...(solved.today === null ? [] : say`, ${changeInWords(path, solved.today, answer.value)}`),
    plain('.'),
    ...(others.length === 0 ? [] : say` ${listed(others)} would give it too.`),
  ];
}

type Piece = ReturnType<typeof plain>;
