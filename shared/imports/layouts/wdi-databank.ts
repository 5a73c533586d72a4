import { headerWith, type Layout } from './layout.ts';
import { worldBankRows } from './world-bank.ts';

/** The month stands before the day. */
const UPDATED = /^Last Updated: (0[1-9]|1[0-2])\/([0-3]\d)\/(\d{4})$/;

/** World Bank, DataBank: columns `2001 [YR2001]`, `..` where there is nothing, notes at the end. */
export const wdiDatabank: Layout = {
  id: 'wdi-databank',
  recognise(head) {
    const header = headerWith(head, 'countryname', 'countrycode', 'seriesname', 'seriescode');
    if (header < 0) return null;
    return {
      header,
      open(desk) {
        const rows = worldBankRows(desk, head.rows[header]!.cells);
        return (cells) => {
          const [, month, day, year] = UPDATED.exec(cells[0] ?? '') ?? [];
          if (year !== undefined) desk.vintage(`${year}-${month}-${day}`);
          rows(cells);
        };
      },
    };
  },
};
