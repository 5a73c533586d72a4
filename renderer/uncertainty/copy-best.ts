import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import type { Rows } from '../compare/copy-text.ts';

/** Who is best and the expected regret as a table, in the order shown; shares are fractions of the draws. */
export function bestTable(
  scenarios: readonly { readonly id: string; readonly name: string }[],
  { share, regret }: Answers['best'],
  metric: MetricName,
  year: number,
): Rows {
  const { label, unit } = METRICS[metric];
  const what = `${label} in ${year}${unit === '1' ? '' : `, ${unit}`}`;
  return [
    ['Scenario', `${what}: share of draws in which it is best`, `${what}: expected regret`],
    ...scenarios
      .filter(({ id }) => share[id] !== undefined)
      .map(({ id, name }) => [name, share[id]!, regret[id] ?? null]),
  ];
}
