import { headerWith, type Layout, slug } from './layout.ts';
import { worldBankRows } from './world-bank.ts';

/** World Bank, World Development Indicators as downloaded: four lines before the header, years across. */
export const wdiDownload: Layout = {
  id: 'wdi-download',
  recognise(head) {
    const header = headerWith(head, 'countryname', 'countrycode', 'indicatorname', 'indicatorcode');
    if (header < 0) return null;
    const stated = (name: string) =>
      head.rows
        .slice(0, header)
        .find(({ cells }) => slug(cells[0] ?? '') === name)
        ?.cells[1]?.trim();
    const vintage = stated('lastupdateddate');
    const title = stated('datasource');
    return {
      header,
      ...(vintage !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(vintage) && { vintage }),
      ...(title !== undefined && { title }),
      open: (desk) => worldBankRows(desk, head.rows[header]!.cells),
    };
  },
};
