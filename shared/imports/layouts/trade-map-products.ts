import type { FlowName } from '../../model/equations/model.ts';
import type { Desk } from '../desk.ts';
import { shortRow } from './comtrade.ts';
import { columnsIn, headerWith, type Layout } from './layout.ts';
import { take } from './plain.ts';
import { tradeMapColumns } from './trade-map.ts';

/** ITC Trade Map, products by year. Countries stand in the file's name alone, and the unit nowhere. */
export const tradeMapProducts: Layout = {
  id: 'trade-map-products',
  recognise(head) {
    const header = headerWith(head, 'code', 'productlabel');
    if (header < 0 || tradeMapColumns(head.rows[header]!.cells).columns.length === 0) return null;
    return {
      header,
      likely: { unit: 'USD thousand' },
      open: (desk) => rowsOf(desk, head.rows[header]!.cells),
    };
  },
};

function rowsOf(desk: Desk, header: readonly string[]) {
  const column = columnsIn(header);
  const [code, label] = [column('code'), column('productlabel')];
  const { columns, flow, quarters } = tradeMapColumns(header);
  if (quarters) desk.note({ code: 'quarters', params: null });
  const named = countriesInName(desk, flow);
  const last = Math.max(...columns.map(({ at }) => at));
  return (cells: readonly string[]) => {
    if (cells.length <= last) return shortRow(desk, cells);
    const goods = (cells[code] ?? '').trim().replace(/^'/, '');
    if (!/^(?:TOTAL|\d{1,12})$/i.test(goods)) return desk.bad({ code: 'code', params: { found: goods.slice(0, 40) } });
    const own = goods.length % 2 === 1 && goods !== 'TOTAL' ? `0${goods}` : goods.toUpperCase();
    const held = desk.subject(own, () =>
      named.reporter === 'other' || named.partner === 'other'
        ? { code: 'countries', params: null }
        : {
            flow,
            measure: null,
            ...named,
            goods: { classification: 'HS', code: own, label: (cells[label] ?? '').trim() },
            indicator: null,
            unit: null,
            asksSides: true,
            adds: 'sum',
            parts: [],
          },
    );
    for (const { at, period } of columns) take(desk, held, period, cells[at]);
  };
}

/** `(Cambodia to Japan)` in the name of the file: from whom goods go to whom, whoever reports. */
function countriesInName(desk: Desk, flow: FlowName) {
  const [, from, to] = /\(([^()]+?) (?:to|-|–) ([^()]+)\)/i.exec(desk.file) ?? [];
  if (from === undefined || to === undefined) return { reporter: 'unsaid', partner: 'unsaid' } as const;
  for (const name of [from, to]) desk.country(name);
  const [sender, receiver] = [desk.sideOf(from), desk.sideOf(to)];
  return flow === 'exports' ? { reporter: sender, partner: receiver } : { reporter: receiver, partner: sender };
}
