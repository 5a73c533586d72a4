import type { Target } from '../../document/schema.ts';
import type { Column } from '../draws/draws.ts';
import type { Questions } from '../questions.ts';
import { type ColumnSummary, shareAtOrAbove, summariseColumn } from './column-summary.ts';

type Question = Questions['fan'];

/** What is said of one column of a fan. */
export interface FanColumnSummary extends ColumnSummary {
  /** Per target of the document the share of draws at or above it; null where it is set for another metric. */
  readonly shares: readonly (number | null)[];
}

const isFor = (places: readonly Column[], target: Target): boolean =>
  places.some(({ metric }) => metric === target.metric);

/** The values that a column is held against: of the targets that are set for a metric that it holds. */
export const targetsFor = ({ targets }: Question, places: readonly Column[]): readonly number[] =>
  targets.filter((target) => isFor(places, target)).map(({ value }) => value);

/** A summary with the share of draws at or above each value of `targetsFor`. */
export function withShares(
  { targets }: Question,
  places: readonly Column[],
  summary: ColumnSummary,
  reached: readonly number[],
): FanColumnSummary {
  let next = 0;
  return { ...summary, shares: targets.map((target) => (isFor(places, target) ? reached[next++]! : null)) };
}

/** Summarises a column of a fan, with the targets of the document that are set for a metric that it holds. */
export function summariseFanColumn(
  question: Question,
  places: readonly Column[],
  values: Float64Array,
): FanColumnSummary {
  const { draws } = question.uncertainty;
  const reached = targetsFor(question, places).map((target) => shareAtOrAbove(values, draws, target));
  return withShares(question, places, summariseColumn(values, draws), reached);
}
