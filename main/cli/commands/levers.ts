import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricHeading, metricNumbers } from '../../../shared/tables/metric-column.ts';
import { moves } from '../../../shared/tables/sensitivity.ts';
import { defined, type Table, tableOf } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { barPictures } from '../bar-pictures.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['levers'];
type Answer = Answers['levers'];

/** How far each lever moves a metric by itself over its range. */
export function leversCommand(document: ScenarioDocument, question: Question, { now, bars }: Answer): Result {
  const names = namesIn(document);
  const { metric, year, subject } = question;
  const said = words.commandLine.levers;
  const title = said.now(
    scenarioName(document, subject.id),
    names.metric(metric).label,
    year,
    metricWithUnit(names, metric, now),
  );
  const moving = bars.filter((bar) => moves(bar, now));
  const still = bars.filter((bar) => !moving.includes(bar)).map(({ path }) => names.assumption(path).label);
  return {
    json: () => ({ bars }),
    csv: () => [
      tableOf(bars, [
        { id: 'path', of: ({ path }) => path },
        { id: 'from', of: ({ from }) => from },
        { id: 'to', of: ({ to }) => to },
        { id: 'low', of: ({ low }) => defined(low) },
        { id: 'high', of: ({ high }) => defined(high) },
      ]),
    ],
    table: (columns) =>
      [
        title,
        '',
        ...(moving.length > 0
          ? [textTable(table(names, metric, now, moving, columns), columns), said.inTurn(metricHeading(names, metric))]
          : [said.nothingMoves]),
        ...(moving.length > 0 && still.length > 0 ? [said.noEffect(still)] : []),
        '',
      ].join('\n'),
  };
}

function table(names: Names, metric: MetricName, now: number, bars: Answer['bars'], columns: number): Table {
  const numbers = metricNumbers(
    names,
    metric,
    bars.flatMap(({ low, high }) => [low, high]),
  );
  const labels = bars.map(({ path }) => names.assumption(path).label);
  const ends = bars.map(({ path, from, to }) => [names.value(path, from), names.value(path, to)] as const);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
  const around = widest(labels) + widest(ends.map(([from]) => from)) + widest(ends.map(([, to]) => to));
  const pictures = barPictures(bars, now, columns - around - 36);
  const { assumption, from, to, gives } = words.commandLine.levers;
  return tableOf(
    [...bars.keys()],
    [
      { label: assumption, of: (k) => labels[k]! },
      { label: from, kind: 'number', of: (k) => ends[k]![0] },
      { label: gives, ...numbers, of: (k) => defined(bars[k]!.low) },
      { label: to, kind: 'number', of: (k) => ends[k]![1] },
      { label: gives, ...numbers, of: (k) => defined(bars[k]!.high) },
      { label: '', of: (k) => pictures[k]! },
    ],
  );
}
