import { comtradeRows } from './comtrade.ts';
import { headerWith, type Layout } from './layout.ts';

/** UN Comtrade before 2023: 35 columns. */
export const comtrade35: Layout = {
  id: 'comtrade-35',
  recognise(head) {
    const header = headerWith(head, 'classification', 'perioddesc', 'tradeflow', 'commoditycode', 'tradevalueus');
    if (header < 0) return null;
    return {
      header,
      open: (desk) =>
        comtradeRows(desk, head.rows[header]!.cells, {
          period: ['period', 'year'],
          flow: ['tradeflow'],
          reporter: ['reporteriso', 'reporter', 'reportercode'],
          partner: ['partneriso', 'partner', 'partnercode'],
          secondPartner: ['2ndpartnercode', '2ndpartner'],
          customs: ['customsproccode'],
          transport: ['modeoftransportcode'],
          classification: 'classification',
          code: 'commoditycode',
          label: 'commodity',
          value: 'tradevalueus',
        }),
    };
  },
};
