import { countryName } from '../countries.ts';
import type { Desk } from '../desk.ts';
import { monthsOf, periodIn } from '../periods.ts';
import { unitNamed } from '../units.ts';
import { shortRow } from './comtrade.ts';
import { JAPAN_CUSTOMS_COUNTRIES } from './japan-customs-countries.ts';
import { headerWith, type Layout, slug } from './layout.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const JAPAN = 'JPN';

/** Japan Customs by country and commodity, thousand yen; 1 is export and 2 import as Japan sees it. */
export const japanCustoms: Layout = {
  id: 'japan-customs',
  recognise(head) {
    const header = headerWith(head, 'exporimp', 'year', 'hs', 'country', 'valuejan');
    return header < 0 ? null : { header, open: (desk) => rowsOf(desk, head.rows[header]!.cells) };
  },
};

function rowsOf(desk: Desk, header: readonly string[]) {
  const slugs = header.map(slug);
  const column = (name: string) => slugs.indexOf(name);
  const [way, year, hs, country] = [column('exporimp'), column('year'), column('hs'), column('country')];
  const [office, wholeYear] = [column('custom'), column('valueyear')];
  const months = MONTHS.map((month) => column(`value${month}`));
  const last = Math.max(...months);
  const reporter = desk.sideOf(JAPAN);
  const off: number[] = [];
  if (wholeYear >= 0) desk.note({ code: 'yearOfMonths', params: null });
  return (cells: readonly string[]) => {
    if (cells.length <= last) return shortRow(desk, cells);
    const code = (cells[country] ?? '').trim().replace(/^'/, '').padStart(3, '0');
    const iso = JAPAN_CUSTOMS_COUNTRIES[code];
    const partner = iso === undefined ? 'other' : desk.sideOf(iso);
    if (reporter === 'other' || partner === 'other') {
      desk.country(countryName(reporter === 'other' ? JAPAN : (iso ?? code)));
      return desk.left({ code: 'countries', params: null });
    }
    const flow = { '1': 'exports', '2': 'imports' }[(cells[way] ?? '').trim()] as 'exports' | 'imports' | undefined;
    if (!flow) return desk.bad({ code: 'flow', params: { found: (cells[way] ?? '').slice(0, 40) } });
    const of = periodIn(cells[year] ?? '');
    if (of === null || of.length !== 4)
      return desk.bad({ code: 'period', params: { found: (cells[year] ?? '').slice(0, 40) } });
    const goods = (cells[hs] ?? '').trim().replace(/^'|'$/g, '');
    if (!/^\d{2,10}$/.test(goods)) return desk.bad({ code: 'code', params: { found: goods.slice(0, 40) } });
    const values = months.map((at) => desk.number(cells[at]));
    const stated = wholeYear < 0 ? null : desk.number(cells[wholeYear]);
    if (stated === undefined || values.includes(undefined)) return;
    const custom = office < 0 ? '' : (cells[office] ?? '');
    const held = desk.subject(`${flow} ${partner} ${goods} ${custom}`, () => ({
      flow,
      measure: null,
      reporter,
      partner,
      goods: { classification: 'HS', code: goods, label: '' },
      indicator: null,
      unit: unitNamed('JPY thousand'),
      asksSides: true,
      adds: 'sum',
      parts: custom === '' ? [] : ['office'],
    }));
    if (!held) return;
    for (const [k, month] of monthsOf(of).entries()) {
      const value = values[k];
      if (value !== null && value !== undefined) desk.put(held, month, value);
    }
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    if (stated !== null && Math.abs(stated - sum) > 0.005 * Math.abs(sum)) {
      off.push(desk.line());
      desk.note({ code: 'valueYearOff', params: { lines: off } }, 'valueYearOff');
    }
  };
}
