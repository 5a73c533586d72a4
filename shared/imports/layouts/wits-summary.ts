import type { FlowName } from '../../model/equations/model.ts';
import type { Desk } from '../desk.ts';
import { unitNamed } from '../units.ts';
import { ownSide, shortRow } from './comtrade.ts';
import { indicatorOf, periodColumns, takeAcross } from './indicators.ts';
import { columnsIn, headerWith, type Layout } from './layout.ts';

/** WITS, summary of a country: trade with its five largest partners, and indicators; a blank says "not among the five". */
export const witsSummary: Layout = {
  id: 'wits-summary',
  recognise(head) {
    const header = headerWith(head, 'reporter', 'partner', 'productcategories', 'indicatortype', 'indicator');
    return header < 0 ? null : { header, open: (desk) => rowsOf(desk, head.rows[header]!.cells) };
  },
};

function rowsOf(desk: Desk, header: readonly string[]) {
  const column = columnsIn(header);
  const columns = periodColumns(header);
  const last = Math.max(...columns.map(({ at }) => at));
  const [by, to, goods] = [column('reporter'), column('partner'), column('productcategories')];
  const [type, indicator] = [column('indicatortype'), column('indicator')];
  return (cells: readonly string[]) => {
    if (cells.length <= last) return shortRow(desk, cells);
    const reporter = ownSide(desk, cells[by]!);
    const partner = desk.sideOf(cells[to]!);
    if ((reporter !== 'home' && reporter !== 'partner') || partner === 'other') {
      return desk.left({ code: 'countries', params: null });
    }
    const [category, said] = [cells[goods]!.trim(), cells[indicator]!.trim()];
    const flow = flowOf(cells[type]!.trim());
    const key = `${reporter} ${partner} ${category} ${cells[type]} ${said}`;
    const trade = flow !== null && /^trade \(us\$ mil\)/i.test(said) && /^all products$/i.test(category);
    takeAcross(desk, cells, columns, key, () => {
      const label = [said, category, partner === 'none' ? '' : cells[to]!.trim()].filter(
        (word) => word !== '' && word !== '...',
      );
      const of = indicatorOf(reporter, '', label.join(', '));
      return trade
        ? { ...of, flow, partner, indicator: null, unit: unitNamed('USD m'), asksSides: true, adds: 'sum' }
        : of;
    });
  };
}

const flowOf = (type: string): FlowName | null =>
  type === 'Export' ? 'exports' : type === 'Import' ? 'imports' : null;
