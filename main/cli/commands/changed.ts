import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { changedTable, partsOf } from '../../../shared/tables/changed.ts';
import { decimalsOf, metricHeading } from '../../../shared/tables/metric-column.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricDifference, metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['changed'];
type Answer = Answers['changed'];

/** The difference between two scenarios, split over groups of assumptions. */
export function changedCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { metric, year } = question;
  const { from, to, difference, parts } = answer;
  const names = namesIn(document);
  const name = { from: scenarioName(document, question.from.id), to: scenarioName(document, question.to.id) };
  return {
    json: () => ({ from, to, difference, parts }),
    csv: () => [changedTable(names, { ...name, metric, year }, answer)],
    table: (columns) => table(names, name, question, answer, columns),
  };
}

/** A part of nothing is left blank, so that the others stand out. */
function table(
  names: Names,
  name: Record<'from' | 'to', string>,
  { metric, year }: Question,
  answer: Answer,
  columns: number,
): string {
  const { from, to, difference } = answer;
  const decimals = decimalsOf([from, to]);
  const change = (part: number): string => (part === 0 ? '' : metricDifference(names, metric, part, decimals));
  const said = words.commandLine;
  const shown = textTable(
    {
      columns: [{ label: '' }, { label: said.metricInYear(metricHeading(names, metric), year), kind: 'number' }],
      rows: [
        [name.from, metricValue(names, metric, from, decimals)],
        ...partsOf(names, answer).map((part) => [`  ${part.name}`, change(part.value)]),
        [name.to, metricValue(names, metric, to, decimals)],
        [`  ${said.difference}`, change(difference) || said.same],
      ],
    },
    columns,
  );
  return `${shown}\n${said.shapleyValue(names.metric(metric).label)}\n`;
}
