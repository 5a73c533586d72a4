import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { formatNumber } from '../../../shared/formats/number.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { type Looked, varianceTable } from '../../../shared/tables/sensitivity.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
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
  const what = `${name}: ${names.metric(metric).label} in ${year}`;
  if (indices.length === 0) return `${what} does not vary: no assumption of the document is uncertain.\n`;
  if (variance === 0) return `${what} does not vary with the uncertain assumptions of the document.\n`;
  const deviation = metricWithUnit(metric, Math.sqrt(variance));
  const title = `${what} varies by ${deviation} (standard deviation, without noise of growth)\nShares of its variance:`;
  return [
    textTable({ ...table, title: [title] }, columns),
    `Estimated from ${formatNumber(samples, 'en', 0)} base point${samples === 1 ? '' : 's'}; shares near 0% may come out below it, and near 100% above it.`,
    ...(asIfIndependent ? ['As if the assumptions were independent: their correlations are left out.'] : []),
    '',
  ].join('\n');
}
