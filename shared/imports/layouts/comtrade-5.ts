import { comtradeRows } from './comtrade.ts';
import { headerWith, type Layout } from './layout.ts';

/** UN Comtrade, cut to five columns: it says neither whose statistics these are nor with whom the trade is. */
export const comtrade5: Layout = {
  id: 'comtrade-5',
  recognise(head) {
    const header = headerWith(head, 'year', 'tradeflow', 'commoditycode', 'tradevalueus');
    if (header < 0) return null;
    return {
      header,
      open: (desk) =>
        comtradeRows(desk, head.rows[header]!.cells, {
          period: ['year'],
          flow: ['tradeflow'],
          reporter: ['reporter'],
          partner: ['partner'],
          classification: 'classification',
          code: 'commoditycode',
          label: 'commodity',
          value: 'tradevalueus',
        }),
    };
  },
};
