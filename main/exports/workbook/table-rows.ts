import type { AllWords } from '../../../shared/language/language.ts';
import { shownColumns, type Table } from '../../../shared/tables/table.ts';
import { typedFormat } from './number-formats.ts';
import { cell, type Row } from './sheet.ts';

const KINDS: Readonly<Record<string, 'percent' | 'year'>> = { '1': 'percent', year: 'year' };

/** A table of the program as rows of a sheet: its heads, and each number with the decimals that it has, a few at most. */
export function tableRows(words: AllWords, table: Table): readonly Row[] {
  const shown = shownColumns(table);
  const unitPlace = table.columns.findIndex(({ kind }) => kind === 'unit');
  const heads = shown.map(({ column }) => cell(column.label ?? '', 'head'));
  const rows = table.rows.map(
    (row): Row =>
      shown.map(({ column, place }) => {
        const value = row[place];
        if (value === null || value === undefined) return null;
        const unit = column.unit ?? (unitPlace === -1 ? '' : String(row[unitPlace]));
        if (typeof value === 'number') return cell(value, 'number', typedFormat(KINDS[unit] ?? 'number', [value]));
        return column.kind === 'unit' ? cell(words.units.heading(value), 'unit') : cell(value, 'text');
      }),
  );
  return [heads, ...rows];
}
