import { OFF_MONTHS } from '../history/yearly.ts';
import { daysIn, isDay, isYear, monthOf, monthsOf, yearOf } from './periods.ts';
import type { Held } from './subjects.ts';

/** Values by period, each with the first and last line that it was added up from. */
export type Tally = Map<string, { value: number; first: number; last: number }>;

export function add(tally: Tally, period: string, value: number, first: number, last: number): void {
  const known = tally.get(period);
  if (known === undefined) tally.set(period, { value, first, last });
  else {
    known.value += value;
    known.first = Math.min(known.first, first);
    known.last = Math.max(known.last, last);
  }
}

export const addAll = (tally: Tally, other: Tally, periods: Iterable<string> = other.keys()): void => {
  for (const period of periods) {
    const one = other.get(period);
    if (one) add(tally, period, one.value, one.first, one.last);
  }
};

export function tallyOf({ values }: Held): Tally {
  const tally: Tally = new Map();
  for (const period of values.all()) {
    const line = values.lineOf(period)!;
    tally.set(period, { value: values.get(period)!, first: line, last: line });
  }
  return tally;
}

/** Months with few days, and months of a flow that lack days. */
export interface FromDays {
  readonly tally: Tally;
  readonly thin: readonly string[];
  readonly lacking: readonly string[];
}

/** Fewer days than these are noted. */
const ENOUGH_DAYS = 15;

/** Months from days (model.md § 13): rates by the mean of the days given, flows by their sum where every day is there. */
export function monthsFromDays(tally: Tally, adds: 'sum' | 'mean' | 'none'): FromDays {
  if (![...tally.keys()].some(isDay)) return { tally, thin: [], lacking: [] };
  const months: Tally = new Map();
  const days = new Map<string, number>();
  for (const [period, { value, first, last }] of tally) {
    const month = isDay(period) ? monthOf(period) : period;
    add(months, month, value, first, last);
    days.set(month, (days.get(month) ?? 0) + (isDay(period) ? 1 : 0));
  }
  const [thin, lacking]: [string[], string[]] = [[], []];
  for (const [month, count] of days) {
    if (count === 0) continue;
    if (adds === 'mean') {
      months.get(month)!.value /= count;
      if (count < ENOUGH_DAYS) thin.push(month);
    } else if (count < daysIn(yearOf(month), Number(month.slice(5)))) {
      months.delete(month);
      lacking.push(month);
    }
  }
  return { tally: months, thin, lacking };
}

/**
 * Months to come: behind the last month that is not 0 in every row of the file, where a year's later months stand as 0.
 * They are no data.
 */
export function monthsToCome(all: readonly Held[]): ReadonlySet<string> {
  const zero = new Map<string, boolean>();
  for (const { values, adds } of all) {
    if (adds !== 'sum') continue;
    for (const period of values.all()) {
      if (isYear(period)) continue;
      zero.set(period, (zero.get(period) ?? true) && values.get(period) === 0);
    }
  }
  const months = [...zero.keys()].toSorted();
  const last = months.findLastIndex((month) => !zero.get(month));
  return last < 0 ? new Set() : new Set(months.slice(last + 1));
}

/** Years that are stated too far off the sum or mean of their twelve months. */
export function offTheirMonths(tally: Tally, adds: 'sum' | 'mean' | 'none'): readonly string[] {
  if (adds === 'none') return [];
  return [...tally.keys()].filter(isYear).filter((year) => {
    const months = monthsOf(year).map((month) => tally.get(month)?.value);
    if (months.some((value) => value === undefined)) return false;
    const sum = months.reduce<number>((total, value) => total + value!, 0) / (adds === 'mean' ? 12 : 1);
    return Math.abs(tally.get(year)!.value - sum) > OFF_MONTHS * Math.abs(sum);
  });
}
