import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { decimalsFor } from '../../../shared/formats/number.ts';
import { METRICS } from '../../../shared/model/metrics.ts';
import { ATTRIBUTION_GROUPS, type Group } from '../../../shared/questions/attribution/attribution-groups.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { metricDifference, metricHeading, metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

type Question = Questions['changed'];
type Answer = Answers['changed'];

const GROUPS = Object.keys(ATTRIBUTION_GROUPS) as readonly Group[];

/** The difference between two scenarios, split over groups of assumptions. */
export function changedCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { from, to, difference, parts } = answer;
  return {
    json: () => ({ from, to, difference, parts }),
    csv: () => [['part', question.metric], ['from', from], ...GROUPS.map((group) => [group, parts[group]]), ['to', to]],
    table: () => table(document, question, answer),
  };
}

function table(document: ScenarioDocument, question: Question, { from, to, difference, parts }: Answer): string {
  const { metric, year } = question;
  const [before, after] = [question.from.id, question.to.id].map((id) => scenarioName(document, id));
  const decimals = decimalsFor(Math.max(Math.abs(from), Math.abs(to)));
  const change = (part: number): string => (part === 0 ? '' : metricDifference(metric, part, decimals));
  const rows = [
    [before!, metricValue(metric, from, decimals)],
    ...GROUPS.map((group) => [`  ${ATTRIBUTION_GROUPS[group].label}`, change(parts[group])]),
    [after!, metricValue(metric, to, decimals)],
    ['  Difference', change(difference) || 'same'],
  ];
  const heading = `${metricHeading(metric)}, in ${year}`;
  return [
    textTable(
      [
        { heading: [''], align: 'left' },
        { heading: [heading], align: 'right' },
      ],
      rows,
    ),
    `Each part is the Shapley value: what the group adds to ${METRICS[metric].label}, averaged over all orders of change.`,
    '',
  ].join('\n');
}
