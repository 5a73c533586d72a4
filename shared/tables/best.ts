import type { Names } from '../language/names.ts';
import { metricAt } from '../model/metrics.ts';
import type { Answers, Questions } from '../questions/questions.ts';
import { metricHeading, metricNumbers } from './metric-column.ts';
import { type Table, tableOf } from './table.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How often each scenario is best and what choosing it costs; those that were not compared are left out. */
export function bestTable(
  names: Names,
  scenarios: readonly Named[],
  { metric, year }: Pick<Questions['best'], 'metric' | 'year'>,
  { draws, share, regret }: Answers['best'],
): Table {
  const { tables } = names.words;
  return tableOf(
    scenarios.filter(({ id }) => share[id] !== undefined),
    [
      { id: 'scenario', of: ({ id }) => id },
      { label: tables.scenario, of: ({ name }) => name },
      { id: 'share', label: tables.bestIn, unit: tables.shareOfDraws, kind: 'chance', of: ({ id }) => share[id]! },
      {
        id: 'regret',
        label: tables.expectedRegret,
        ...metricNumbers(names, metric, Object.values(regret)),
        of: ({ id }) => regret[id]!,
      },
    ],
    [tables.best(metricHeading(names, metric), year, draws, metricAt(names.structure, metric).better === 'higher')],
  );
}
