import type { MetricName } from '../model/metrics.ts';
import { type AssumptionPath, REGISTER } from '../model/register.ts';
import type { Answers } from '../questions/questions.ts';
import { metricInYear, metricNumbers } from './metric-column.ts';
import { type Table, tableOf } from './table.ts';

interface Found {
  readonly value: number;
  readonly gives: number;
}

/** A scenario's answer to a goal seek. */
interface Solved {
  readonly name: string;
  readonly path: AssumptionPath;
  readonly metric: MetricName;
  readonly year: number;
  readonly target: number;
  readonly today: number | null;
  readonly answer: Pick<Answers['solve'], 'value'>;
  /** Values that reach the target; empty: none does. */
  readonly shown: readonly Found[];
  readonly closest: Found;
  readonly standing: 'below' | 'at' | 'above';
}

/** What was found for each scenario: all ask for one assumption and one metric. */
export function solvedTable(rows: readonly Solved[]): Table {
  const [first] = rows;
  if (!first) return { columns: [], rows: [] };
  const { label, unit } = REGISTER[first.path];
  const ofAssumption = (part: string) => ({ label: `${label}: ${part}`, unit });
  const ofMetric = (part: string) => ({
    label: `${metricInYear(first.metric, first.year)}: ${part}`,
    ...metricNumbers(first.metric),
  });
  return tableOf<Solved>(rows, [
    { label: 'Scenario', of: ({ name }) => name },
    { ...ofAssumption('needed'), of: ({ shown, closest }) => (shown[0] ?? closest).value },
    { ...ofAssumption('exactly'), of: ({ answer }) => answer.value },
    { ...ofAssumption('today'), of: ({ today }) => today },
    { ...ofMetric('target'), of: ({ target }) => target },
    { ...ofMetric('given'), of: ({ shown, closest }) => (shown[0] ?? closest).gives },
    {
      label: 'Reached',
      of: ({ standing, shown }) => (standing !== 'below' ? 'already' : shown.length > 0 ? 'yes' : 'no'),
    },
    {
      label: `${label}: also`,
      unit,
      of: ({ shown }) =>
        shown
          .slice(1)
          .map(({ value }) => value)
          .join('; '),
    },
  ]);
}
