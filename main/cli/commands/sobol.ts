import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { formatNumber, formatPercent } from '../../../shared/formats/number.ts';
import { METRICS } from '../../../shared/model/metrics.ts';
import { REGISTER } from '../../../shared/model/register.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['sobol'];
type Answer = Answers['sobol'];

/** How much of the variance of a metric each uncertain assumption makes. */
export function sobolCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { asIfIndependent, variance, indices, notes } = answer;
  return {
    json: () => ({ asIfIndependent, variance, indices }),
    csv: () => [['path', 'first', 'total'], ...indices.map(({ path, first, total }) => [path, first, total])],
    table: () => table(document, question, answer),
    notes,
  };
}

function table(document: ScenarioDocument, question: Question, answer: Answer): string {
  const { metric, year, subject, samples } = question;
  const { asIfIndependent, variance, indices } = answer;
  const name = `${scenarioName(document, subject.id)}: ${METRICS[metric].label} in ${year}`;
  if (indices.length === 0) return `${name} does not vary: no assumption of the document is uncertain.\n`;
  if (variance === 0) return `${name} does not vary with the uncertain assumptions of the document.\n`;
  const rows = indices.map(({ path, first, total }) => [
    REGISTER[path].label,
    formatPercent(first),
    formatPercent(total),
  ]);
  return [
    `${name} varies by ${metricWithUnit(metric, Math.sqrt(variance))} (standard deviation, without noise of growth)`,
    '',
    textTable(
      [
        { heading: ['Share of the variance'], align: 'left' },
        { heading: ['alone'], align: 'right' },
        { heading: ['with others'], align: 'right' },
      ],
      rows,
    ),
    `Estimated from ${formatNumber(samples, 'en', 0)} base point${samples === 1 ? '' : 's'}; shares near 0% may come out below it, and near 100% above it.`,
    ...(asIfIndependent ? ['As if the assumptions were independent: their correlations are left out.'] : []),
    '',
  ].join('\n');
}
