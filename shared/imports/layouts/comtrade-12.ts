import { comtradeRows } from './comtrade.ts';
import { headerWith, type Layout } from './layout.ts';

/** UN Comtrade, cut to twelve columns; chapter 09 may stand as 9. */
export const comtrade12: Layout = {
  id: 'comtrade-12',
  recognise(head) {
    const header = headerWith(head, 'year', 'tradeflow', 'reporter', 'partner', 'commoditycode', 'tradevalueus');
    if (header < 0) return null;
    return {
      header,
      open: (desk) =>
        comtradeRows(desk, head.rows[header]!.cells, {
          period: ['year'],
          flow: ['tradeflow'],
          reporter: ['reporter', 'reportercode'],
          partner: ['partner', 'partnercode'],
          classification: 'classification',
          code: 'commoditycode',
          label: 'commodity',
          value: 'tradevalueus',
        }),
    };
  },
};
