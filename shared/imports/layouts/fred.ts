import type { Desk } from '../desk.ts';
import { periodIn } from '../periods.ts';
import type { Held } from '../subjects.ts';
import { shortRow } from './comtrade.ts';
import { type Layout, slug } from './layout.ts';
import { columnSubject, perDollar } from './rates.ts';

/** Currencies by the two letters that FRED's codes of daily rates have for them: `DEXJPUS`, `DEXUSEU`. */
const CURRENCIES: Readonly<Record<string, string>> = {
  AL: 'AUD',
  BZ: 'BRL',
  CA: 'CAD',
  CH: 'CNY',
  DN: 'DKK',
  EU: 'EUR',
  HK: 'HKD',
  IN: 'INR',
  JP: 'JPY',
  KO: 'KRW',
  MA: 'MYR',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  SD: 'SEK',
  SF: 'ZAR',
  SI: 'SGD',
  SL: 'LKR',
  SZ: 'CHF',
  TA: 'TWD',
  TH: 'THB',
  UK: 'GBP',
  VZ: 'VES',
};

/** FRED: a date and a column a series; what a series is, its code alone says. */
export const fred: Layout = {
  id: 'fred',
  recognise(head) {
    const header = head.rows.findIndex(
      ({ cells }) =>
        cells.length > 1 &&
        (/^observationdate$/.test(slug(cells[0] ?? '')) ||
          ((cells[0] ?? '').trim() === 'DATE' && cells.slice(1).every((code) => /^[A-Z0-9_]{3,}$/.test(code.trim())))),
    );
    if (header < 0) return null;
    const codes = head.rows[header]!.cells.slice(1).map((code) => code.trim());
    return { header, title: codes.join(', '), open: (desk) => rowsOf(desk, codes) };
  },
};

function rowsOf(desk: Desk, codes: readonly string[]) {
  const columns = codes.map((code) => columnOf(desk, code));
  return (cells: readonly string[]) => {
    if (cells.length <= codes.length) return shortRow(desk, cells);
    const period = periodIn(cells[0]!);
    if (period === null) return desk.bad({ code: 'period', params: { found: cells[0]!.slice(0, 40) } });
    for (const [k, { held, inverse }] of columns.entries()) {
      const value = desk.number(cells[k + 1]);
      if (!held || value === null || value === undefined) continue;
      if (inverse && value <= 0) desk.bad({ code: 'number', params: { found: cells[k + 1]!.slice(0, 40) } });
      else desk.put(held, periodOfColumn(period, held), inverse ? 1 / value : value);
    }
  };
}

/** Dates of what is no daily rate are the first days of their periods. */
const periodOfColumn = (period: string, held: Held): string => (held.adds === 'mean' ? period : period.slice(0, 7));

function columnOf(desk: Desk, code: string): { readonly held: Held | null; readonly inverse: boolean } {
  const [, of, dollars] = /^DEX(?:([A-Z]{2})US|US([A-Z]{2}))$/.exec(code) ?? [];
  const currency = CURRENCIES[of ?? dollars ?? ''];
  const unit = currency === undefined ? null : perDollar(currency);
  const inverse = currency !== undefined && dollars !== undefined;
  if (inverse) desk.note({ code: 'inverted', params: null });
  return { held: desk.subject(code, () => columnSubject(desk, code, code, unit)), inverse };
}
