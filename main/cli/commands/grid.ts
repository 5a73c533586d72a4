import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricHeading, metricNumbers } from '../../../shared/tables/metric-column.ts';
import { defined, type Table } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['grid'];
type Answer = Answers['grid'];

/** A metric over two assumptions at once. */
export function gridCommand(document: ScenarioDocument, question: Question, { xs, ys, values }: Answer): Result {
  const { x, y, metric, year, subject } = question;
  const names = namesIn(document);
  const title = words.commandLine.grid.title(scenarioName(document, subject.id), metricHeading(names, metric), year);
  const axes = words.commandLine.grid.axes(names.assumption(x.path).label, names.assumption(y.path).label);
  return {
    json: () => ({ xs, ys, values: values.map((row) => [...row]) }),
    csv: () => [
      {
        columns: [x.path, y.path, metric].map((id) => ({ id })),
        rows: xs.flatMap((xValue, i) => ys.map((yValue, j) => [xValue, yValue, defined(values[i]![j]!)])),
      },
    ],
    table: (columns) => `${title}\n${axes}\n\n${textTable(table(names, question, { xs, ys, values }), columns)}`,
  };
}

/** The first assumption down, the second across. */
function table(names: Names, { x, y, metric }: Question, { xs, ys, values }: Answer): Table {
  const numbers = metricNumbers(
    names,
    metric,
    values.flatMap((row) => [...row]),
  );
  return {
    columns: [{ label: '', kind: 'number' }, ...ys.map((value) => ({ ...numbers, label: names.value(y.path, value) }))],
    rows: xs.map((value, i) => [names.value(x.path, value), ...[...values[i]!].map(defined)]),
  };
}
