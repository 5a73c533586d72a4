import { dates } from './locale.ts';

/** A period in whole months, counted from the year 0; `to` is the last one, in it. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

const monthName = (month: number): string => dates.month(month % 12);
const short = (month: number): string => monthName(month).slice(0, 3);
const yearOf = (month: number): number => Math.floor(month / 12);

/** A period in words: `2024`, `March 2025`, `Jan–Apr 2025`, `Jul 2024–Jun 2025`. */
export function periodWords({ from, to }: Months): string {
  if (from % 12 === 0 && to - from === 11) return String(yearOf(from));
  if (from === to) return `${monthName(from)} ${yearOf(from)}`;
  if (yearOf(from) === yearOf(to)) return `${short(from)}–${short(to)} ${yearOf(to)}`;
  return `${short(from)} ${yearOf(from)}–${short(to)} ${yearOf(to)}`;
}

/** Its months by their full names, without the year: `January–April`. */
export const monthNames = ({ from, to }: Months): string =>
  from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`;
