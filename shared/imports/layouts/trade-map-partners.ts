import { ownSide, shortRow } from './comtrade.ts';
import { type Layout, slug } from './layout.ts';
import { take } from './plain.ts';
import { tradeMapColumns } from './trade-map.ts';

/** ITC Trade Map, a row a partner: whose trade it is and of which goods, the file does not say. */
export const tradeMapPartners: Layout = {
  id: 'trade-map-partners',
  recognise(head) {
    const header = head.rows.findIndex(
      ({ cells }) =>
        /^(?:exporters|importers)$/.test(slug(cells[0] ?? '')) && tradeMapColumns(cells).columns.length > 0,
    );
    if (header < 0) return null;
    const { columns, flow } = tradeMapColumns(head.rows[header]!.cells);
    const last = Math.max(...columns.map(({ at }) => at));
    return {
      header,
      likely: { unit: 'USD thousand' },
      open(desk) {
        desk.note({ code: 'noProduct', params: null });
        return (cells) => {
          if (cells.length <= last) return shortRow(desk, cells);
          const partner = ownSide(desk, cells[0]!);
          if (partner === 'other') return desk.left({ code: 'countries', params: null });
          const held = desk.subject(partner, () => ({
            flow,
            measure: null,
            reporter: 'unsaid',
            partner,
            goods: null,
            indicator: null,
            unit: null,
            asksSides: true,
            adds: 'sum',
            parts: [],
          }));
          for (const { at, period } of columns) take(desk, held, period, cells[at]);
        };
      },
    };
  },
};
