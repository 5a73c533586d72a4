import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { decimalsFor } from '../../../shared/formats/number.ts';
import { METRICS } from '../../../shared/model/metrics.ts';
import { REGISTER } from '../../../shared/model/register.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricHeading, metricValue, metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['tornado'];
type Answer = Answers['tornado'];

/** How far each uncertain assumption moves a metric by itself. */
export function tornadoCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { bars, notes } = answer;
  return {
    json: () => ({ bars }),
    csv: () => [['path', 'low', 'high'], ...bars.map(({ path, low, high }) => [path, low, high])],
    table: (columns) => table(document, question, answer, columns),
    notes,
  };
}

function table(document: ScenarioDocument, question: Question, { now, bars }: Answer, columns: number): string {
  const { metric, year, subject } = question;
  const { label } = METRICS[metric];
  const title = `${scenarioName(document, subject.id)}: ${label} in ${year} is ${metricWithUnit(metric, now)}`;
  if (bars.length === 0) return `${title}.\nNo assumption of the document is uncertain.\n`;
  const decimals = decimalsFor(Math.max(...bars.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])));
  const shown = (value: number): string => metricValue(metric, value, decimals);
  const names = bars.map(({ path }) => REGISTER[path].label);
  const pictures = drawn(bars, now, columns - Math.max(...names.map(({ length }) => length)) - 30);
  const rows = bars.map(({ low, high }, k) => [names[k]!, shown(low), shown(high), pictures[k]!]);
  const right = (heading: string) => ({ heading: [heading], align: 'right' as const });
  const left = (heading: string) => ({ heading: [heading], align: 'left' as const });
  return [
    title,
    '',
    textTable([left('Assumption'), right('at its 10%'), right('at its 90%'), left('')], rows),
    `${metricHeading(metric)}, with each assumption in turn at its 10% and 90% quantile and the others as they are.`,
    '',
  ].join('\n');
}

const MOST_CELLS = 40;
const LEAST_CELLS = 10;

/** Bars on one scale, with a stroke at the value as it is. */
function drawn(bars: Answer['bars'], now: number, room: number): readonly string[] {
  const cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, room));
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(now, ...ends), Math.max(now, ...ends)];
  if (least === most) return bars.map(() => '');
  const cell = (value: number): number => Math.round(((value - least) / (most - least)) * (cells - 1));
  return bars.map(({ low, high }) => {
    const [from, to] = [cell(Math.min(low, high)), cell(Math.max(low, high))];
    const marks = Array.from({ length: cells }, (_, k) => {
      if (k === cell(now)) return '│';
      return low !== high && k >= from && k <= to ? '█' : ' ';
    });
    return marks.join('');
  });
}
