import type { Desk } from '../desk.ts';
import { periodIn } from '../periods.ts';
import { ownUnit, unitStated } from '../units.ts';
import { shortRow } from './comtrade.ts';
import type { Layout } from './layout.ts';
import { take } from './plain.ts';
import { columnSubject } from './rates.ts';

const NAME = /^(?:系列名称|name of time-?series)$/i;
const CODE = /^(?:データコード|系列コード|series code|data code)$/i;
const UNIT = /^(?:単位|unit)$/i;
const UPDATED = /^(?:最終更新日|last update|last updated)$/i;

/** Bank of Japan, time series: names, codes, units and dates in lines of their own, then a row a month. */
export const bankOfJapan: Layout = {
  id: 'bank-of-japan',
  recognise(head) {
    const line = (form: RegExp) => head.rows.find(({ cells }) => form.test((cells[0] ?? '').trim()));
    const [name, code] = [line(NAME), line(CODE)];
    const first = head.rows.findIndex(({ cells }) => periodIn(cells[0] ?? '') !== null);
    if (!name || !code || first < 1) return null;
    const vintage = (line(UPDATED)?.cells[1] ?? '').trim().replaceAll('/', '-');
    const columns = code.cells.slice(1).flatMap((text, k) => {
      const label = (name.cells[k + 1] ?? '').trim();
      return text.trim() === ''
        ? []
        : [{ at: k + 1, code: text.trim(), label, unit: (line(UNIT)?.cells[k + 1] ?? '').trim() }];
    });
    return {
      header: first - 1,
      ...(/^\d{4}-\d{2}-\d{2}$/.test(vintage) && { vintage }),
      title: columns.map(({ label }) => label).join(', '),
      open: (desk) => rowsOf(desk, columns),
    };
  },
};

function rowsOf(
  desk: Desk,
  columns: readonly { readonly at: number; readonly code: string; readonly label: string; readonly unit: string }[],
) {
  const held = columns.map(({ code, label, unit }) =>
    desk.subject(code, () =>
      columnSubject(desk, code, label, unitStated(unit) ?? (unit === '' ? null : ownUnit(unit))),
    ),
  );
  const last = Math.max(...columns.map(({ at }) => at));
  return (cells: readonly string[]) => {
    if (cells.length <= last) return shortRow(desk, cells);
    const period = periodIn(cells[0]!);
    if (period === null) return desk.bad({ code: 'period', params: { found: cells[0]!.slice(0, 40) } });
    for (const [k, { at }] of columns.entries()) take(desk, held[k]!, period, cells[at]);
  };
}
