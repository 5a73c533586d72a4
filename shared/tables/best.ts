import { drawsInWords } from '../formats/number.ts';
import { METRICS } from '../model/metrics.ts';
import type { Answers, Questions } from '../questions/questions.ts';
import { metricHeading, metricNumbers } from './metric-column.ts';
import { type Table, tableOf } from './table.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How often each scenario is best and what choosing it costs; those that were not compared are left out. */
export function bestTable(
  scenarios: readonly Named[],
  { metric, year }: Pick<Questions['best'], 'metric' | 'year'>,
  { draws, share, regret }: Answers['best'],
): Table {
  const more = METRICS[metric].better === 'higher' ? 'more is better' : 'less is better';
  return tableOf(
    scenarios.filter(({ id }) => share[id] !== undefined),
    [
      { id: 'scenario', of: ({ id }) => id },
      { label: 'Scenario', of: ({ name }) => name },
      { id: 'share', label: 'Best in', unit: 'share of draws', kind: 'chance', of: ({ id }) => share[id]! },
      {
        id: 'regret',
        label: 'Expected regret',
        ...metricNumbers(metric, Object.values(regret)),
        of: ({ id }) => regret[id]!,
      },
    ],
    [`${metricHeading(metric)} in ${year}, over ${drawsInWords(draws)}; ${more}`],
  );
}
