import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import { nameOfQuantity } from '../../../shared/model/explain/words.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { rowInWords } from '../../../shared/model/sheet/in-words.ts';
import { type Computed, EVERY_YEAR } from '../../../shared/model/sheet/quantity-rows.ts';
import { spreadsheetFormula } from '../../../shared/model/sheet/spreadsheet.ts';
import { unitIn } from '../../../shared/model/structure.ts';
import { formatOf } from './number-formats.ts';
import { type Entry, FIRST_YEAR_COLUMN, layOut, type Table } from './scenario-layout.ts';
import type { ScenarioQuantities } from './scenario-quantities.ts';
import { type CellValue, cell, line, type Row, type Sheet, type SheetCell } from './sheet.ts';

/** A scenario as it is put into a sheet. */
export interface ScenarioContent {
  readonly names: Names<AllWords>;
  readonly document: ScenarioDocument;
  /** Name of the sheet. */
  readonly name: string;
  /** What stands above the table: a title, and what is said of it. */
  readonly lines: readonly string[];
  readonly quantities: ScenarioQuantities;
  /** Name of the cell of a given number; null where the sheet holds values alone. */
  readonly given: ((path: string) => string) | null;
  /** The metric that the workbook is about. */
  readonly lead: MetricName | undefined;
}

/** A scenario's sheet, and in which of its rows each metric stands, counted from 0. */
export interface ScenarioSheet {
  readonly sheet: Sheet;
  readonly rowOf: ReadonlyMap<MetricName, number>;
}

type QuantityEntry = Entry & { readonly kind: 'quantity' };

/**
 * A scenario's sheet: every metric by year and, where it computes, every quantity that they rest on, each with its unit
 * and how it is computed.
 */
export function scenarioSheet(content: ScenarioContent): ScenarioSheet {
  const { names, document, name, lines, quantities, given } = content;
  const { workbook } = names.words;
  const { horizon } = document;
  const shown = given === null ? { ...quantities, sections: [] } : quantities;
  const headings = { computedFrom: workbook.computedFrom, before: workbook.begunBefore };
  const layout = layOut(shown, lines, headings, horizon);
  const columns = Math.max(...layout.entries.map((entry) => ('table' in entry ? lengthOf(entry.table) : 0)));
  const rowOf = new Map<MetricName, number>();
  const rows = layout.entries.map((entry, r): Row => {
    switch (entry.kind) {
      case 'line':
        return line(entry.text, entry.isTitle ? (r === 0 ? 'title' : 'lead') : 'note');
      case 'section':
        return Array.from({ length: FIRST_YEAR_COLUMN + columns }, (_, k) =>
          cell(k === 0 ? entry.heading : '', 'section'),
        );
      case 'heads':
        return heads(content, entry.table, columns);
      default:
        if (entry.metric !== undefined) rowOf.set(entry.metric, r);
        return quantityRow(content, entry, layout, columns);
    }
  });
  const years = Array.from({ length: columns }, () => 11);
  return {
    sheet: {
      name,
      widths: [54, 18, ...years, ...(given === null ? [] : [110])],
      rows,
      frozen: { rows: lines.length + 1, columns: FIRST_YEAR_COLUMN },
      printed: FIRST_YEAR_COLUMN + yearCount(horizon),
    },
    rowOf,
  };
}

const lengthOf = ({ first, last }: Table): number => last - first + 1;

const indicesOf = (table: Table): readonly number[] =>
  Array.from({ length: lengthOf(table) }, (_, k) => table.first + k);

const blank = (count: number): readonly null[] => Array.from({ length: count }, () => null);

function heads({ names, document, given }: ScenarioContent, table: Table, columns: number): Row {
  const { metric, unit, formula } = names.words.workbook;
  return [
    cell(metric, 'head'),
    cell(unit, 'head'),
    ...indicesOf(table).map((t) => cell(document.horizon.base + t, 'yearHead', '0')),
    ...blank(columns - lengthOf(table)),
    ...(given === null ? [] : [cell(formula, 'head')]),
  ];
}

type Layout = ReturnType<typeof layOut>;

function quantityRow(content: ScenarioContent, entry: QuantityEntry, layout: Layout, columns: number): Row {
  const { names, document, quantities, given, lead } = content;
  const { row, metric, table } = entry;
  const { workbook, units } = names.words;
  const isLead = metric !== undefined && metric === lead;
  const found = indicesOf(table).map((t) => row.years.get(t) ?? row.years.get(EVERY_YEAR));
  const values = found.map((one) => (one ? quantities.numberOf(one.quantity) : Number.NaN));
  const format = formatOf(row.unit, values);
  const contents = found.map((one, k) => one && contentOf(content, layout, one, table.first + k, values[k]!));
  const told = given === null ? '' : rowInWords(names, row, document.horizon.base, quantities.numberOf);
  const isHeld = given !== null && contents.some((value) => typeof value === 'number');
  return [
    cell(metric === undefined ? nameOfQuantity(names, row.id) : names.metric(metric).label, isLead ? 'lead' : 'label'),
    cell(units.heading(names.unit(unitIn(names.structure, row.unit))), 'unit'),
    ...contents.map((value): SheetCell | null =>
      value === undefined ? null : cell(value, isLead ? 'leadNumber' : 'number', format),
    ),
    ...blank(columns - contents.length),
    ...(given === null ? [] : [cell(isHeld ? workbook.tooLong(told) : told, 'words')]),
  ];
}

/** What the cell of a quantity holds: its formula with the engine's number, or that number where no cell can say it. */
function contentOf(
  { document, given }: ScenarioContent,
  { cellOf, headOf }: Layout,
  computed: Computed,
  t: number,
  result: number,
): CellValue {
  if (given === null) return result;
  // What is the same in every year is computed once.
  if (computed.quantity.t === undefined && t > 0) return { formula: cellOf(computed.quantity), result };
  const { base, end } = document.horizon;
  const cells = { quantity: cellOf, given, year: (year: number) => headOf(year - base, t) };
  const formula = spreadsheetFormula(computed, cells, { base, end, t });
  return formula === null ? result : { formula, result };
}
