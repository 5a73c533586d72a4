import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { decimalsFor } from '../../../shared/formats/number.ts';
import { formatAssumption } from '../../../shared/formats/quantity.ts';
import { REGISTER } from '../../../shared/model/register.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricHeading, metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { columnWidth, textTable } from '../text-table.ts';

type Question = Questions['grid'];
type Answer = Answers['grid'];

/** A metric over two assumptions at once. */
export function gridCommand(document: ScenarioDocument, question: Question, { xs, ys, values }: Answer): Result {
  const { x, y, metric } = question;
  return {
    json: () => ({ xs, ys, values: values.map((row) => [...row]) }),
    csv: () => [
      [x.path, y.path, metric],
      ...xs.flatMap((xValue, i) => ys.map((yValue, j) => [xValue, yValue, values[i]![j]!])),
    ],
    table: (columns) => table(document, question, { xs, ys, values }, columns),
  };
}

const GAP = 2;

/** The first assumption down, the second across, in as many blocks as the width asks for. */
function table(document: ScenarioDocument, question: Question, { xs, ys, values }: Answer, columns: number): string {
  const { x, y, metric, year, subject } = question;
  const largest = values.reduce((most, row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), most), 0);
  const decimals = decimalsFor(largest);
  const down = xs.map((value) => formatAssumption(x.path, value));
  const across = ys.map((value, j) => ({
    column: { heading: [formatAssumption(y.path, value)], align: 'right' as const },
    cells: values.map((row) => metricValue(metric, row[j]!, decimals)),
  }));
  const names = { heading: [''], align: 'right' as const };
  const width = Math.max(...across.map(({ column, cells }) => columnWidth(column, cells))) + GAP;
  const atOnce = Math.max(1, Math.floor((columns - columnWidth(names, down)) / width));
  const blocks: string[] = [];
  for (let first = 0; first < across.length; first += atOnce) {
    const block = across.slice(first, first + atOnce);
    const rows = down.map((name, i) => [name, ...block.map(({ cells }) => cells[i]!)]);
    blocks.push(textTable([names, ...block.map(({ column }) => column)], rows, GAP));
  }
  const title = `${scenarioName(document, subject.id)}: ${metricHeading(metric)}, in ${year}`;
  return `${title}\nDown: ${REGISTER[x.path].label}. Across: ${REGISTER[y.path].label}.\n\n${blocks.join('\n')}`;
}
