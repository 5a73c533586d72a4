import type { Desk } from '../desk.ts';
import { isWithinYears, periodIn } from '../periods.ts';
import { inBrackets, unitStated } from '../units.ts';
import { ownSide, shortRow } from './comtrade.ts';
import { columnsIn, type Layout, slug } from './layout.ts';
import { measureIn, take } from './plain.ts';

/** A data frame written out: a column of row numbers without a name, then country, year and what is measured. */
export const dataFrame: Layout = {
  id: 'data-frame',
  recognise({ rows }) {
    const [first] = rows;
    if (!first || slug(first.cells[0] ?? '') !== '') return null;
    const column = columnsIn(first.cells);
    if (column('country', 'reporter') < 0 || column('year', 'period', 'date') < 0) return null;
    return { header: 0, likely: { unit: 'USD' }, open: (desk) => rowsOf(desk, first.cells) };
  },
};

function rowsOf(desk: Desk, header: readonly string[]) {
  const column = columnsIn(header);
  const [country, year, partner] = [column('country', 'reporter'), column('year', 'period', 'date'), column('partner')];
  const taken = header.flatMap((heading, at) => {
    const measure = measureIn(heading);
    return at > 0 && (measure === 'exports' || measure === 'imports') ? [{ at, flow: measure, heading } as const] : [];
  });
  const used = new Set([0, country, year, partner, ...taken.map(({ at }) => at)]);
  const others = header.filter((_, at) => !used.has(at)).map((heading) => heading.trim());
  if (others.length > 0) desk.note({ code: 'otherColumns', params: { columns: others.slice(0, 20) } });
  return (cells: readonly string[]) => {
    if (cells.length < header.length) return shortRow(desk, cells);
    const reporter = ownSide(desk, cells[country]!);
    const to = partner < 0 ? 'unsaid' : ownSide(desk, cells[partner]!);
    if ((reporter !== 'home' && reporter !== 'partner') || to === 'other') {
      return desk.left({ code: 'countries', params: null });
    }
    const period = periodIn(cells[year]!);
    if (period === null || !isWithinYears(period)) {
      return desk.bad({ code: 'period', params: { found: cells[year]!.slice(0, 40) } });
    }
    for (const { at, flow, heading } of taken) {
      const held = desk.subject(`${reporter} ${to} ${flow} ${at}`, () => ({
        flow,
        measure: null,
        reporter,
        partner: to,
        goods: null,
        indicator: null,
        unit: unitStated(inBrackets(heading)),
        asksSides: true,
        adds: 'sum',
        parts: [],
      }));
      take(desk, held, period, cells[at]);
    }
  };
}
