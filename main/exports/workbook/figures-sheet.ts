import type { Figures } from '../../../shared/figures/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import { figuresTables } from '../../../shared/tables/figures.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { line, type Row, type Sheet } from './sheet.ts';
import { tableRows } from './table-rows.ts';

/** What the sources state, what is derived from it, the facts they name, and the sources themselves. */
export function figuresSheet({ words }: Names, figures: Figures, name: string): Sheet {
  const { workbook } = words;
  const [items, derived, facts] = figuresTables(words, figures);
  const { publication, title, date, inferred } = workbook.source;
  const sources = tableOf(figures.sources, [
    { label: publication, of: (source) => source.publication },
    { label: title, of: (source) => source.title },
    { label: date, of: (source) => (source.dateInferred ? workbook.withNote(source.date, inferred) : source.date) },
  ]);
  const tables = [sources, items!, derived!, facts!].filter((table) => table.rows.length > 0);
  const rows: Row[] = [
    line(workbook.sheets.figures, 'title'),
    line(tables.length === 0 ? workbook.noFigures : workbook.figuresSaid, 'note'),
  ];
  const headings = new Map([
    [sources, workbook.sources],
    [items, workbook.figures],
    [derived, workbook.derivedFigures],
    [facts, workbook.facts],
  ]);
  for (const table of tables) rows.push([], line(headings.get(table)!, 'lead'), ...tableRows(words, table));
  return { name, widths: [46, 30, 22, 20, 22, 26, 26, 26, 60], rows, frozen: { rows: 2, columns: 0 } };
}
