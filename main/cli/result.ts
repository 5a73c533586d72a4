import type { Table } from '../../shared/tables/table.ts';
import { tablesAsCsv } from '../../shared/tables/write.ts';
import { printableJson } from './printable.ts';

/** A command's answer; each form is made only when asked for. */
export interface Result {
  /** A document's text: it is what goes to `--out`, and the answer to standard output. */
  readonly document?: string;
  /** What goes to `--out`, while what is said of it goes to standard output. */
  readonly file?: Uint8Array;
  readonly json: () => unknown;
  readonly csv: () => readonly Table[];
  /** For reading on a terminal of so many columns. */
  readonly table: (columns: number) => string;
  /** What one should know of the answer beside it; told on standard error. */
  readonly notes?: readonly string[];
}

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export function written(result: Result, format: Format, columns: number): string {
  switch (format) {
    case 'json':
      return `${printableJson(JSON.stringify(result.json(), null, 2))}\n`;
    case 'csv':
      return tablesAsCsv(result.csv());
    case 'table':
      return result.table(columns);
  }
}
