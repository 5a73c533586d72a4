import type { MetricName } from '../model/metrics.ts';
import { type AssumptionPath, REGISTER } from '../model/register.ts';
import type { Answers } from '../questions/questions.ts';
import { metricInYear, metricNumbers } from './metric-column.ts';
import { type Table, tableOf } from './table.ts';

/** A value that reaches the target as it is shown and applied, what it gives, and the value that meets it exactly. */
export interface ShownValue {
  readonly value: number;
  readonly gives: number;
  readonly exact: number;
}

/** Where a scenario stands to a target before anything is applied. */
export type Standing = 'below' | 'at' | 'above';

/** A scenario's answer to a goal seek, as it is shown. */
export interface Solved {
  /** Name of the scenario. */
  readonly name: string;
  readonly path: AssumptionPath;
  readonly metric: MetricName;
  readonly year: number;
  readonly target: number;
  /** The assumption as the scenario has it; null: no ceiling. */
  readonly today: number | null;
  readonly answer: Answers['solve'];
  /** The metric as the scenario stands, and how that is to the target. */
  readonly now: number;
  readonly standing: Standing;
  /** What reaches the target, as it is shown and applied, nearest to today's first; empty: nothing does. */
  readonly shown: readonly ShownValue[];
  /** What comes closest where nothing does. */
  readonly closest: ShownValue;
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
