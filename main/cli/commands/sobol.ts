import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { type Looked, varianceTable } from '../../../shared/tables/sensitivity.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['sobol'];
type Answer = Answers['sobol'];

/** How much of the variance of a metric each uncertain assumption makes. */
export function sobolCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { asIfIndependent, variance, indices, absent } = answer;
  const { metric, year, subject } = question;
  const looked = { metric, year, name: scenarioName(document, subject.id) };
  const names = namesIn(document);
  const table = varianceTable(names, looked, answer);
  return {
    json: () => ({ asIfIndependent, variance, indices }),
    csv: () => [table],
    table: (columns) => shown(names, looked, table, question, answer, columns),
    notes: absent.map(names.absent),
  };
}

function shown(
  names: Names,
  { metric, year, name }: Looked,
  table: Table,
  { samples }: Question,
  answer: Answer,
  columns: number,
): string {
  const { asIfIndependent, variance, indices } = answer;
  const said = words.commandLine.variance;
  const what = [name, names.metric(metric).label, year] as const;
  if (indices.length === 0) return `${said.nothingUncertain(...what)}\n`;
  if (variance === 0) return `${said.none(...what)}\n`;
  const deviation = metricWithUnit(names, metric, Math.sqrt(variance));
  const title = said.title(...what, deviation);
  return [
    textTable({ ...table, title: [title] }, columns),
    said.estimated(samples),
    ...(asIfIndependent ? [said.asIfIndependent] : []),
    '',
  ].join('\n');
}
