import { comtradeRows } from './comtrade.ts';
import { headerWith, type Layout } from './layout.ts';

/** UN Comtrade since 2023: 47 columns, rows with one comma more; `refMonth` 52 is a whole year. */
export const comtrade47: Layout = {
  id: 'comtrade-47',
  recognise(head) {
    const header = headerWith(head, 'refyear', 'cmdcode', 'primaryvalue', 'flowcode');
    if (header < 0) return null;
    return {
      header,
      open: (desk) =>
        comtradeRows(desk, head.rows[header]!.cells, {
          period: ['period', 'refyear'],
          flow: ['flowcode', 'flowdesc'],
          reporter: ['reporteriso', 'reportercode', 'reporterdesc'],
          partner: ['partneriso', 'partnercode', 'partnerdesc'],
          secondPartner: ['partner2code', 'partner2iso'],
          customs: ['customscode'],
          transport: ['motcode'],
          classification: 'classificationcode',
          code: 'cmdcode',
          label: 'cmddesc',
          value: 'primaryvalue',
        }),
    };
  },
};
