import type { FlowName } from '../../model/equations/model.ts';
import type { Desk } from '../desk.ts';
import { unitStated } from '../units.ts';
import { ownSide, shortRow } from './comtrade.ts';
import { indicatorOf, periodColumns, takeAcross } from './indicators.ts';
import { columnsIn, headerWith, type Layout } from './layout.ts';

/** WTO, OECD and the like: a title with the unit, indented names of reporters, years across, a source at the end. */
export const wto: Layout = {
  id: 'wto',
  recognise(head) {
    const header = headerWith(head, 'reporter', 'indicator');
    if (header < 0 || periodColumns(head.rows[header]!.cells).length === 0) return null;
    const title = head.rows
      .slice(0, header)
      .map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' '))
      .filter((line) => line !== '')
      .join(' ');
    return { header, title, open: (desk) => rowsOf(desk, head.rows[header]!.cells, title) };
  },
};

function rowsOf(desk: Desk, header: readonly string[], title: string) {
  const column = columnsIn(header);
  const columns = periodColumns(header);
  const last = Math.max(...columns.map(({ at }) => at));
  const [by, what, to] = [column('reporter'), column('indicator'), column('partner', 'partnereconomy')];
  return (cells: readonly string[]) => {
    if (cells.length <= last || (cells[what] ?? '').trim() === '') return shortRow(desk, cells);
    const reporter = ownSide(desk, cells[by]!);
    if (reporter !== 'home' && reporter !== 'partner') return desk.left({ code: 'countries', params: null });
    const said = cells[what]!.trim();
    const [, way, named = to < 0 ? '' : cells[to]!] =
      /^(exports?|imports?)\b(?:.*? (?:to|from) (.+))?/i.exec(said) ?? [];
    const partner = desk.sideOf(named);
    if (way !== undefined && partner === 'other') return desk.left({ code: 'countries', params: null });
    const flow: FlowName | null = way === undefined ? null : /^e/i.test(way) ? 'exports' : 'imports';
    takeAcross(desk, cells, columns, `${reporter} ${said} ${partner}`, () => {
      const of = indicatorOf(reporter, '', said);
      const unit = of.unit ?? unitStated(title);
      return flow !== null && (partner === 'home' || partner === 'partner')
        ? { ...of, flow, partner, indicator: null, unit, asksSides: true, adds: 'sum' }
        : { ...of, unit };
    });
  };
}
