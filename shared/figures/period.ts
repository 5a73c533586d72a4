/** Whole months, counted from the year 0: 2025-03 is 2025 · 12 + 2. `to` is the last one, in the period. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
/** The months as figures name them: what is read, and what ids are made of. */
const MONTHS = Array.from({ length: 12 }, (_, month) => MONTH.format(Date.UTC(2000, month)));

const YEAR = String.raw`([12]\d{3})`;

/** One end of a period, as a month, a whole year, or a month that has its year from the other end. */
interface End {
  readonly year: number | null;
  /** 0 … 11; null: the whole year. */
  readonly month: number | null;
}

/**
 * The period that a text says: a year (`2024`), months (`2025-01..2025-04`, `2025-03`, `Jan–Apr 2025`, `March 2025`,
 * `July 2024 to June 2025`), a quarter or a half (`Q1 2025`, `2025 H1`). Null for what says none of these.
 */
export function readPeriod(text: string): Period | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  const part = readPart(plain);
  if (part) return part;
  const whole = readEnd(plain);
  if (whole) return spanned(whole, whole);
  for (const between of BETWEEN) {
    const [first, last, more] = plain.split(between).map(readEnd);
    const period = first && last && more === undefined ? spanned(first, last) : null;
    if (period) return period;
  }
  return null;
}

/** The period of a text as the words of a language have it; a text that says none stays as it is. */
export function periodSaid(
  text: string,
  { periodWords }: { readonly periodWords: (period: Period) => string },
): string {
  const period = readPeriod(text);
  return period === null ? text : periodWords(period);
}

/** What stands between the ends of a period; a hyphen may also stand inside one. */
const BETWEEN = [/ ?\.\. ?/, / ?[–—] ?/, / - /, / to | until /, / ?- ?/];

/** A quarter or half of a year. */
function readPart(text: string): Period | null {
  const found =
    new RegExp(`^(?<part>[QH][1-4]) ${YEAR}$`, 'i').exec(text) ??
    new RegExp(`^${YEAR}[ -]?(?<part>[QH][1-4])$`, 'i').exec(text);
  if (!found) return null;
  const part = found.groups!.part!.toUpperCase();
  const [months, place] = [part.startsWith('Q') ? 3 : 6, Number(part[1])];
  if (place * months > 12) return null;
  const year = Number(/[12]\d{3}/.exec(text)![0]);
  const from = year * 12 + (place - 1) * months;
  return { from, to: from + months - 1 };
}

function readEnd(text: string): End | null {
  const numbers = new RegExp(`^${YEAR}(?:-(\\d{2}))?$`).exec(text);
  if (numbers) {
    const month = numbers[2] === undefined ? null : Number(numbers[2]) - 1;
    return month !== null && (month < 0 || month > 11) ? null : { year: Number(numbers[1]), month };
  }
  const words = new RegExp(`^([a-z]{3,9})\\.?(?:,? ${YEAR})?$`, 'i').exec(text);
  if (!words) return null;
  const name = words[1]!.toLowerCase();
  const month = MONTHS.findIndex(
    (one, month) => one.toLowerCase().startsWith(name) || (name === 'sept' && month === 8),
  );
  return month === -1 ? null : { year: words[2] === undefined ? null : Number(words[2]), month };
}

/** From the first end to the last, which says the year; null where that is no period. */
function spanned(first: End, last: End): Period | null {
  const { year } = last;
  if (year === null || (first.month === null) !== (last.month === null)) return null;
  const from = (first.year ?? year) * 12 + (first.month ?? 0);
  const to = year * 12 + (last.month ?? 11);
  return from <= to ? { from, to } : null;
}

export const yearPeriod = (year: number): Period => ({ from: year * 12, to: year * 12 + 11 });
export const aYearBefore = ({ from, to }: Period): Period => ({ from: from - 12, to: to - 12 });
export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
export const monthsIn = ({ from, to }: Period): number => to - from + 1;
export const isWithin = (part: Period, whole: Period): boolean => part.from >= whole.from && part.to <= whole.to;

const yearOf = (month: number): number => Math.floor(month / 12);
/** The calendar year in which a period ends. */
export const lastYear = ({ to }: Period): number => yearOf(to);

const short = (month: number): string => MONTHS[month % 12]!.slice(0, 3);

/** The calendar year of which this is the whole, or null. */
export const wholeYear = (period: Period): number | null =>
  period.from % 12 === 0 && monthsIn(period) === 12 ? yearOf(period.from) : null;

/** The calendar year whose first months these are, not all of them; null for any other period. */
export const startOfYear = (period: Period): number | null =>
  period.from % 12 === 0 && monthsIn(period) < 12 ? yearOf(period.from) : null;

/** A part of a year within an id: `Mar2025`, `JanApr2025`, `Jul2024Jun2025`. */
export function periodInId({ from, to }: Period): string {
  if (from === to) return `${short(from)}${yearOf(from)}`;
  const first = yearOf(from) === yearOf(to) ? short(from) : `${short(from)}${yearOf(from)}`;
  return `${first}${short(to)}${yearOf(to)}`;
}
