import type { Series } from '../series/schema.ts';
import { isYear, monthsOf } from './periods.ts';
import type { ImportAnswers, ImportContext } from './reading.ts';
import type { Tally } from './tally.ts';

/** Units of a currency for a US dollar: one number, or those of a series by period. */
export type Rates =
  | { readonly kind: 'number'; readonly rate: number }
  | { readonly kind: 'series'; readonly id: string; readonly of: (period: string) => number | undefined };

export const rateSeries = (context: ImportContext, currency: string): readonly Series[] =>
  context.series.filter(({ measure, unit }) => measure === 'exchange' && unit === `${currency} per USD`);

/** The rates that the analyst gave; null where none were, or they are no rate of this currency. */
export function ratesGiven({ rate }: ImportAnswers, context: ImportContext, currency: string): Rates | null {
  if (rate === undefined) return null;
  const [, id] = /^series:(.*)$/.exec(rate) ?? [];
  if (id === undefined) {
    const value = Number(rate);
    return /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(rate) && value > 0 && Number.isFinite(value)
      ? { kind: 'number', rate: value }
      : null;
  }
  const series = rateSeries(context, currency).find((one) => one.id === id);
  return series ? { kind: 'series', id, of: (period) => rateIn(series, period) } : null;
}

/** Of the same month, and for a yearly value of the same year: as stated, or the mean of all twelve months. */
function rateIn({ values }: Series, period: string): number | undefined {
  const stated = values[period];
  if (stated !== undefined || !isYear(period)) return positive(stated);
  const months = monthsOf(period).map((month) => values[month]);
  if (months.some((value) => value === undefined)) return undefined;
  return positive(months.reduce<number>((sum, value) => sum + value!, 0) / 12);
}

const positive = (rate: number | undefined): number | undefined => (rate !== undefined && rate > 0 ? rate : undefined);

export interface Converted {
  readonly tally: Tally;
  readonly rates?: number | Readonly<Record<string, number>>;
  /** Periods without a rate. */
  readonly lacking: readonly string[];
}

/** Values in the model's unit: times the unit's factor, and divided by the rate of each period. */
export function converted(tally: Tally, factor: number, rates: Rates | null): Converted {
  const result: Tally = new Map();
  const used: Record<string, number> = {};
  const lacking: string[] = [];
  for (const [period, one] of tally) {
    const rate = rates === null ? 1 : rates.kind === 'number' ? rates.rate : rates.of(period);
    if (rate === undefined) lacking.push(period);
    else {
      used[period] = rate;
      result.set(period, { ...one, value: scaled(one.value, factor) / rate });
    }
  }
  if (rates === null) return { tally: result, lacking };
  return { tally: result, lacking, rates: rates.kind === 'number' ? rates.rate : used };
}

/** To fifteen digits, as decimals are written: 20.2% is 0.202. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));
