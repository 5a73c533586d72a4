import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import { ATTRIBUTION_GROUPS, type Group } from '../questions/attribution/attribution-groups.ts';
import type { PackageEffects } from '../questions/attribution/package.ts';
import type { Answers } from '../questions/questions.ts';
import { metricInYear, metricNumbers } from './metric-column.ts';
import { defined, type Table, tableOf } from './table.ts';

/** Two scenarios by their names. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly metric: MetricName;
  readonly year: number;
}

/** The groups with their parts, in the order of the model. */
export const partsOf = ({ words }: Names, { parts }: Answers['changed']) =>
  (Object.keys(ATTRIBUTION_GROUPS) as Group[]).map((id) => ({
    id,
    name: words.attribution[id],
    value: parts[id],
  }));

/** A metric of the first scenario, what each group of assumptions adds, and the metric of the second. */
export const changedTable = (names: Names, { from, to, metric, year }: Pair, answer: Answers['changed']): Table =>
  tableOf(
    [
      { id: 'from', name: from, value: answer.from },
      ...partsOf(names, answer),
      { id: 'to', name: to, value: answer.to },
    ],
    [
      { id: 'part', of: ({ id }) => id },
      { label: '', of: ({ name }) => name },
      {
        id: metric,
        label: metricInYear(names, metric, year),
        ...metricNumbers(names, metric),
        of: ({ value }) => value,
      },
    ],
  );

/** Two scenarios by their names, taken as one policy package. */
export interface Packaged extends Pick<Pair, 'metric' | 'year'> {
  readonly one: string;
  readonly other: string;
}

/** What two scenarios do alone, what both do together, and what is beyond the sum of the two; with their names. */
export const packageRows = (
  { words }: Names,
  { one, other }: Pick<Packaged, 'one' | 'other'>,
  effects: PackageEffects,
) => [
  { id: 'one', name: words.tables.aloneOf(one), value: effects.one },
  { id: 'other', name: words.tables.aloneOf(other), value: effects.other },
  { id: 'together', name: words.tables.bothTogether, value: effects.together },
  { id: 'beyond', name: words.tables.beyondSum, value: effects.beyond },
];

/** A policy package as differences of a metric to the baseline. */
export const packageTable = (names: Names, packaged: Packaged, effects: PackageEffects): Table =>
  tableOf(packageRows(names, packaged, effects), [
    { label: '', of: ({ name }) => name },
    {
      label: metricInYear(names, packaged.metric, packaged.year),
      ...metricNumbers(names, packaged.metric),
      of: ({ value }) => defined(value),
    },
  ]);

/** An assumption in which two scenarios differ. */
export interface Differing {
  readonly path: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Why the second scenario has its value, as the analyst said; empty where nothing is said. */
  readonly reason: string;
}

/** The assumptions of a group in which two scenarios differ. */
export interface DifferingGroup {
  readonly group: Group;
  readonly label: string;
  readonly differing: readonly Differing[];
}

/** The assumptions in which two scenarios differ, in words. */
export const differingTable = (
  { words: { tables } }: Names,
  { from, to }: Pair,
  groups: readonly DifferingGroup[],
): Table =>
  tableOf(
    groups.flatMap(({ label: group, differing }) => differing.map((one) => ({ group, ...one }))),
    [
      { label: tables.group, of: ({ group }) => group },
      { label: tables.assumption, of: ({ label }) => label },
      { label: from, of: (one) => one.from },
      { label: to, of: (one) => one.to },
      { label: tables.reason, of: ({ reason }) => reason },
    ],
  );
