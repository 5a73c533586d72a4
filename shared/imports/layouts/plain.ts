import type { FlowName } from '../../model/equations/model.ts';
import type { Desk } from '../desk.ts';
import { isWithinYears, periodIn } from '../periods.ts';
import type { Held, Subject } from '../subjects.ts';
import { inBrackets, unitNamed, unitStated } from '../units.ts';
import { type Layout, slug } from './layout.ts';

/** What people head a column of years or months with. */
const PERIOD = /^(?:years?|period|date|month|time|jahr|zeit|monat|datum|année|an|año|年|年次|年月|月|期間|ឆ្នាំ)$/;

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:exports?|exporte?|ausfuhr(?:en)?|exportations?|exportaciones|輸出額?|ការនាំចេញ)/, 'exports'],
  [/^(?:imports?|importe?|einfuhr(?:en)?|importations?|importaciones|輸入額?|ការនាំចូល)/, 'imports'],
  [/^(?:totaltrade|trade|handel|gesamthandel|貿易額?)(?!balance|bilanz|収支)/, 'trade'],
  [/^(?:workers|arbeitskräfte|労働者数?)/, 'workers'],
  [/^(?:remittances|überweisungen|送金額?)/, 'remittances'],
  [/^(?:exchangerate|wechselkurs|為替(?:レート)?)/, 'exchange'],
];

/** What a heading says that a column measures; null where it says nothing known. `ASEAN_Exports` is not exports. */
export const measureIn = (heading: string): string | null => {
  const name = slug(heading.replace(/[(（].*/, ''));
  return HEADINGS.find(([form]) => form.test(name))?.[1] ?? null;
};

const asFlow = (measure: string | null): FlowName | null =>
  measure === 'exports' || measure === 'imports' ? measure : null;

/** A subject of the pair, of home's statistics as nobody says otherwise, with a measure known by its heading. */
function ownSubject(measure: string | null, heading: string, unitWords: string): Subject {
  const unit = unitStated(inBrackets(heading)) ?? unitStated(unitWords);
  return {
    flow: asFlow(measure),
    measure,
    reporter: 'unsaid',
    partner: 'unsaid',
    goods: null,
    indicator: { code: slug(heading), label: heading.trim() },
    unit: unit ?? (measure === 'workers' ? unitNamed('persons') : null),
    adds: measure === 'exchange' ? 'mean' : measure === 'workers' ? 'none' : 'sum',
    parts: [],
    asksSides: false,
  };
}

/** `year,exports,imports` in any order, or what is measured down and years across. */
export const plain: Layout = {
  id: 'plain',
  recognise(head) {
    const { rows } = head;
    for (const [header, { cells }] of rows.entries()) {
      const before = rows.slice(0, header).map((row) => row.cells.join(' '));
      const at = cells.findIndex((cell) => PERIOD.test(slug(cell)));
      if (at >= 0 && cells.filter((cell) => cell.trim() !== '').length > 1) {
        return { header, open: (desk) => long(desk, cells, at, before.join(' ')) };
      }
      const years = cells.filter((cell) => periodIn(cell) !== null);
      if (years.length > 1 && years.length >= cells.filter((cell) => cell.trim() !== '').length - 3 && isYears(years)) {
        return { header, open: (desk) => wide(desk, cells, before.join(' ')) };
      }
    }
    return null;
  },
};

const isYears = (cells: readonly string[]): boolean => cells.every((cell) => isWithinYears(periodIn(cell)!));

/** A row a period, a column each measure. */
function long(desk: Desk, header: readonly string[], at: number, before: string) {
  const columns = header.flatMap((heading, column) => {
    const measure = column === at ? null : measureIn(heading);
    return column === at || heading.trim() === '' ? [] : [{ heading, column, measure }];
  });
  const known = columns.filter(({ measure }) => measure !== null);
  // A single column is asked for; of several, those that no one knows are left out.
  const taken = known.length > 0 ? known : columns.length === 1 ? columns : [];
  const others = columns.filter((column) => !taken.includes(column)).map(({ heading }) => heading.trim());
  if (others.length > 0) desk.note({ code: 'otherColumns', params: { columns: others.slice(0, 20) } });
  const held = taken.map(({ heading, measure }) =>
    desk.subject(`${measure}`, () => ownSubject(measure, heading, before)),
  );
  return (cells: readonly string[]) => {
    const period = periodIn(cells[at] ?? '');
    if (period === null) return withoutPeriod(desk, cells, at, taken[0]?.column ?? -1);
    for (const [k, { column }] of taken.entries()) take(desk, held[k]!, period, cells[column]);
  };
}

/** A note stands alone in its row; a row with numbers and no period is a bad one. */
function withoutPeriod(desk: Desk, cells: readonly string[], at: number, value: number): void {
  if (cells.filter((cell) => cell.trim() !== '').length === 1) desk.left({ code: 'noteRow', params: null });
  else if (value >= 0 && (cells[value] ?? '').trim() === '') desk.left({ code: 'noteRow', params: null });
  else desk.bad({ code: 'period', params: { found: (cells[at] ?? '').slice(0, 40) } });
}

export function take(desk: Desk, held: Held | null, period: string, cell: string | undefined): void {
  const value = desk.number(cell);
  if (held && value !== null && value !== undefined) desk.put(held, period, value);
}

/** A row what is measured, a column each period. */
function wide(desk: Desk, header: readonly string[], before: string) {
  const periods = header.map(periodIn);
  const first = periods.findIndex((period) => period !== null);
  return (cells: readonly string[]) => {
    const heading = cells
      .slice(0, Math.max(1, first))
      .filter((cell) => cell.trim() !== '')
      .join(', ');
    const measure = measureIn(heading);
    if (cells.length <= first) return desk.left({ code: 'noteRow', params: null });
    if (measure === null) return desk.left({ code: 'unknown', params: { words: heading.slice(0, 60) } });
    const held = desk.subject(measure, () => ownSubject(measure, heading, before));
    for (const [k, period] of periods.entries()) if (period) take(desk, held, period, cells[k]);
  };
}
