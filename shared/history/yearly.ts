import type { Measure } from '../figures/measure.ts';
import { type Problem, problem } from '../language/problems.ts';
import type { Structure } from '../model/structure.ts';
import type { Series } from '../series/schema.ts';

/** A value of a calendar year, in the unit of its history. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

/** Values by calendar year, earliest first; years without a value are not there. */
export interface Yearly {
  readonly unit: string;
  readonly points: readonly YearPoint[];
  /** What is to be known of them, each a sentence. */
  readonly notes: readonly Problem[];
}

/** How twelve months make a year: a flow's are added, of a rate the mean is taken, of a stock December's. */
export type Nature = 'flow' | 'rate' | 'stock';

const OF_MEASURE: Readonly<Record<Measure, Nature>> = {
  exports: 'flow',
  imports: 'flow',
  trade: 'flow',
  leads: 'flow',
  remittances: 'flow',
  workers: 'stock',
  exchange: 'rate',
};

/** How months of a measure make a year; of an own input as the structure says its kind, null for what is no measure. */
export function natureOfMeasure(measure: string, { inputs }: Pick<Structure, 'inputs'>): Nature | null {
  const known = OF_MEASURE[measure as Measure];
  if (known !== undefined) return known;
  const kind = inputs.find(({ id }) => id === measure)?.kind;
  return kind === undefined ? null : kind === 'ratio' ? 'rate' : kind;
}

/** The same of a series; of reference data only money is known to be a flow: null for other units. */
const natureOf = ({ measure, unit }: Series, structure: Pick<Structure, 'inputs'>): Nature | null =>
  measure === undefined || measure === null ? (unit === 'USD m' ? 'flow' : null) : natureOfMeasure(measure, structure);

/** A year stated further off its months than this, relative, is a note. */
export const OFF_MONTHS = 0.005;

/** The value of a month, 0 … 11, where the series has it. */
const monthOf = ({ values }: Series, year: number, month: number): number | undefined =>
  values[`${year}-${String(month + 1).padStart(2, '0')}`];

/** The first `count` months of a year, all of them, or null. */
export function firstMonths(series: Series, year: number, count: number): readonly number[] | null {
  const months = Array.from({ length: count }, (_, month) => monthOf(series, year, month));
  return months.every((value) => value !== undefined) ? months : null;
}

/** A year made of its twelve months (model.md § 13), or null. */
function fromMonths(series: Series, year: number, nature: Nature | null): number | null {
  const months = nature === null ? null : firstMonths(series, year, 12);
  if (months === null) return null;
  if (nature === 'stock') return months[11]!;
  const sum = months.reduce((total, value) => total + value, 0);
  return nature === 'rate' ? sum / 12 : sum;
}

/**
 * The values of a series by year (model.md § 13): the one stated for the year, else what all its twelve months come to. A
 * year stated more than 0.5% off its months is noted.
 */
export function yearlyOf(series: Series, structure: Pick<Structure, 'inputs'>): Yearly {
  const { id, unit, values } = series;
  const nature = natureOf(series, structure);
  const years = [...new Set(Object.keys(values).map((period) => Number(period.slice(0, 4))))].toSorted((a, b) => a - b);
  const points: YearPoint[] = [];
  const notes: Problem[] = [];
  for (const year of years) {
    const stated = values[year];
    const made = fromMonths(series, year, nature);
    const value = stated ?? made;
    if (value === null) continue;
    points.push({ year, value });
    if (stated === undefined || made === null) continue;
    if (Math.abs(stated - made) > OFF_MONTHS * Math.abs(made))
      notes.push(problem('history.offMonths', id, { year, stated, made }));
  }
  if (nature === null && points.length === 0) notes.push(problem('history.unknownNature', id));
  return { unit, points, notes };
}

/** Values of years that all of several histories have, made into one. */
export function together(
  unit: string,
  histories: readonly Yearly[],
  made: (...values: readonly number[]) => number,
): Yearly {
  const [first, ...others] = histories.map(({ points }) => new Map(points.map(({ year, value }) => [year, value])));
  const points = [...(first ?? [])].flatMap(([year, value]) => {
    const beside = others.map((one) => one.get(year));
    if (!beside.every((one) => one !== undefined)) return [];
    const whole = made(value, ...beside);
    return Number.isFinite(whole) ? [{ year, value: whole }] : [];
  });
  return { unit, points, notes: histories.flatMap(({ notes }) => notes) };
}
