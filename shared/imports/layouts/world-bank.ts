import type { Desk } from '../desk.ts';
import { ownSide, shortRow } from './comtrade.ts';
import { indicatorOf, periodColumns, takeAcross } from './indicators.ts';
import { columnsIn } from './layout.ts';
import { columnSubject, perDollar } from './rates.ts';

/** Local currency for a US dollar, the mean of the year. */
const OFFICIAL_RATE = 'PA.NUS.FCRF';

/** Rows of the World Bank's two layouts: an indicator of a country across its years. */
export function worldBankRows(desk: Desk, header: readonly string[]) {
  const column = columnsIn(header);
  const [name, code] = [column('countryname'), column('countrycode')];
  const [label, indicator] = [column('indicatorname', 'seriesname'), column('indicatorcode', 'seriescode')];
  const columns = periodColumns(header);
  const last = Math.max(...columns.map(({ at }) => at));
  return (cells: readonly string[]) => {
    if (cells.length <= last || cells.filter((cell) => cell.trim() !== '').length === 1) return shortRow(desk, cells);
    let reporter = desk.sideOf(cells[code] ?? '');
    if (reporter === 'other' || reporter === 'none') reporter = ownSide(desk, cells[name] ?? '');
    if (reporter === 'none') return desk.left({ code: 'noteRow', params: null });
    if (reporter !== 'home' && reporter !== 'partner') return desk.left({ code: 'countries', params: null });
    const [what, said] = [(cells[indicator] ?? '').trim(), (cells[label] ?? '').trim()];
    takeAcross(desk, cells, columns, `${reporter} ${what} ${said}`, () =>
      what === OFFICIAL_RATE && reporter === 'partner'
        ? columnSubject(desk, what, said, perDollar(desk.currency))
        : indicatorOf(reporter, what, said),
    );
  };
}
