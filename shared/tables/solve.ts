import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import { type AssumptionPath, assumptionAt } from '../model/register.ts';
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
export function solvedTable(names: Names, rows: readonly Solved[]): Table {
  const [first] = rows;
  if (!first) return { columns: [], rows: [] };
  const { tables } = names.words;
  const { label } = names.assumption(first.path);
  const unit = names.unit(assumptionAt(first.path).unit);
  const ofAssumption = (part: string) => ({ label: tables.part(label, part), unit });
  const ofMetric = (part: string) => ({
    label: tables.part(metricInYear(names, first.metric, first.year), part),
    ...metricNumbers(names, first.metric),
  });
  return tableOf<Solved>(rows, [
    { label: tables.scenario, of: ({ name }) => name },
    { ...ofAssumption(tables.needed), of: ({ shown, closest }) => (shown[0] ?? closest).value },
    { ...ofAssumption(tables.exactly), of: ({ answer }) => answer.value },
    { ...ofAssumption(tables.today), of: ({ today }) => today },
    { ...ofMetric(tables.target), of: ({ target }) => target },
    { ...ofMetric(tables.given), of: ({ shown, closest }) => (shown[0] ?? closest).gives },
    {
      label: tables.reached,
      of: ({ standing, shown }) => (standing !== 'below' ? tables.already : shown.length > 0 ? tables.yes : tables.no),
    },
    {
      label: tables.part(label, tables.also),
      unit,
      of: ({ shown }) =>
        shown
          .slice(1)
          .map(({ value }) => value)
          .join('; '),
    },
  ]);
}
