import { derivedFigures } from '../../../shared/figures/derived.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { figuresTables } from '../../../shared/tables/figures.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { line, type Row, type Sheet } from './sheet.ts';
import { tableRows } from './table-rows.ts';

/** What the sources state, what is derived from it, the facts they name, and the sources themselves. */
export function figuresSheet({ words }: Names<AllWords>, figures: Figures, name: string): Sheet {
  const { workbook } = words;
  const [items, , facts] = figuresTables(words, figures);
  const { derivedFigure, value, unit, qualifier } = words.tables;
  const derived = tableOf(derivedFigures(figures), [
    { label: derivedFigure, of: (one) => words.derived.nameOf(one.name) },
    { label: value, of: (one) => one.value },
    { label: unit, kind: 'unit', of: (one) => one.unit },
    { label: qualifier, of: (one) => one.qualifier },
    { label: workbook.howDerived, of: ({ rule }) => words.derived.rules[rule] },
  ]);
  const { publication, title, date, inferred } = workbook.source;
  const sources = tableOf(figures.sources, [
    { label: publication, of: (source) => source.publication },
    { label: title, of: (source) => source.title },
    { label: date, of: (source) => (source.dateInferred ? workbook.withNote(source.date, inferred) : source.date) },
  ]);
  const tables = [sources, items!, derived, facts!].filter((table) => table.rows.length > 0);
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
  return { name, widths: [50, 20, 20, 24, 36, 30, 22, 30, 70], rows, frozen: { rows: 2, columns: 0 } };
}
