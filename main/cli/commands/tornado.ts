import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricHeading, metricNumbers } from '../../../shared/tables/metric-column.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { barPictures } from '../bar-pictures.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['tornado'];
type Answer = Answers['tornado'];

/** How far each uncertain assumption moves a metric by itself. */
export function tornadoCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { now, bars, absent } = answer;
  const names = namesIn(document);
  const { metric, year, subject } = question;
  const said = words.commandLine.tornado;
  const { label } = names.metric(metric);
  const name = said.now(scenarioName(document, subject.id), label, year, metricWithUnit(names, metric, now));
  return {
    json: () => ({ bars }),
    csv: () => [table(names, metric, answer, 0)],
    table: (columns) =>
      bars.length === 0
        ? `${name}.\n${said.nothingUncertain}\n`
        : `${name}\n\n${textTable(table(names, metric, answer, columns), columns)}\n${said.inTurn(metricHeading(names, metric))}\n`,
    notes: absent.map(names.absent),
  };
}

function table(names: Names, metric: MetricName, { now, bars }: Answer, columns: number): Table {
  const numbers = metricNumbers(
    names,
    metric,
    bars.flatMap(({ low, high }) => [low, high]),
  );
  const nameWidth = Math.max(...bars.map(({ path }) => names.assumption(path).label.length));
  const pictures = barPictures(bars, now, columns - nameWidth - 30);
  return tableOf(
    [...bars.keys()],
    [
      { id: 'path', of: (k) => bars[k]!.path },
      { label: words.commandLine.tornado.assumption, of: (k) => names.assumption(bars[k]!.path).label },
      { id: 'low', label: words.commandLine.tornado.low, ...numbers, of: (k) => bars[k]!.low },
      { id: 'high', label: words.commandLine.tornado.high, ...numbers, of: (k) => bars[k]!.high },
      { label: '', of: (k) => pictures[k]! },
    ],
  );
}
