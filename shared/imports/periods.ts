/** Years that data may tell of (model.md § 13). */
export const FIRST_YEAR = 1960;
export const LAST_YEAR = 2060;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const FORMS: readonly RegExp[] = [
  /^(\d{4})年?$/,
  /^(\d{4})[-/.](\d{1,2})$/,
  /^(\d{4})-?m(\d{1,2})$/i,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月$/,
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4}) \[yr\d{4}\]$/i,
  /^(\d{4})\.0$/,
];

/**
 * The period that a cell names, as `2024`, `2024-05` or `2024-05-31`; null where it names none. Calendar years only: a
 * fiscal year (`2023/24`, `2023年度`) is none.
 */
export function periodIn(cell: string): string | null {
  // Most cells of large files.
  if (/^[12]\d{3}$/.test(cell)) return cell;
  const text = cell.normalize('NFKC').trim();
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(text) ?? [];
    if (year !== undefined) return periodOf(Number(year), month, day);
  }
  const [, name, year] = /^([a-z]{3,9})[- ./](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return month < 0 || year === undefined ? null : periodOf(Number(year), String(month + 1));
}

function periodOf(year: number, month?: string, day?: string): string | null {
  if (year < 1000 || year > 2999) return null;
  if (month === undefined) return String(year);
  const [m, d] = [Number(month), day === undefined ? 1 : Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(year, m)) return null;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** Days of a month, counted from 1. */
export const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : 30 + ((month + (month >> 3)) % 2);

/** Of a period, its year. */
export const yearOf = (period: string): number => Number(period.slice(0, 4));

export const isYear = (period: string): boolean => period.length === 4;
export const isDay = (period: string): boolean => period.length === 10;
export const monthOf = (day: string): string => day.slice(0, 7);
/** The calendar months of a year: `2024-01` … `2024-12`. */
export const monthsOf = (year: string): readonly string[] =>
  MONTHS.map((_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);

export const isWithinYears = (period: string): boolean => yearOf(period) >= FIRST_YEAR && yearOf(period) <= LAST_YEAR;
