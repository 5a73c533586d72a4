import { newerVintages } from '../../../shared/document/edits/series.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Reading } from '../../../shared/imports/reading.ts';
import { saidOf } from '../../../shared/imports/said.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import { printable, printableTexts } from '../printable.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** A file that was taken, and the document before it. */
export interface Taken {
  readonly reading: Reading;
  readonly before: ScenarioDocument;
}

/** What every file was taken for, and what its series change. */
export function importCommand(taken: readonly Taken[]): Omit<Result, 'document'> {
  const series = taken.flatMap(({ reading, before }) => reading.series.map((one) => rowOf(one, before)));
  const files = taken.map(fileOf);
  const said = words.commandLine.import;
  const table = tableOf(series, [
    { id: 'id', label: said.series, of: ({ id }) => id },
    { id: 'name', of: ({ name }) => name },
    { id: 'measure', label: said.measure, of: ({ measure }) => measure },
    { id: 'reporter', of: ({ reporter }) => reporter },
    { id: 'hs', of: ({ hs }) => hs?.join(' ') ?? null },
    { id: 'unit', label: said.unit, of: ({ unit }) => unit },
    { id: 'source', of: ({ source }) => source },
    { id: 'first', label: said.first, of: ({ first }) => first },
    { id: 'last', label: said.last, of: ({ last }) => last },
    { id: 'values', label: said.values, digits: 0, of: ({ values }) => values },
    { id: 'change', of: ({ change }) => change },
    { label: said.change, of: ({ change }) => said.changes[change] },
  ]);
  return {
    json: () => ({ series, files }),
    csv: () => [table],
    table: (columns) => [textTable(printableTexts(table), columns), ...files.map(fileText)].join('\n'),
  };
}

function rowOf(one: Series, before: ScenarioDocument) {
  const { id, name = null, measure = null, reporter = null, hs, unit, source, values } = one;
  const periods = Object.keys(values).toSorted();
  const isThere = (before.series ?? []).some((known) => known.id === id);
  const change: 'added' | 'replaced' | 'same' = !isThere
    ? 'added'
    : newerVintages(before, [one]).length > 0
      ? 'replaced'
      : 'same';
  return {
    id,
    name,
    measure,
    reporter,
    hs: hs === undefined ? null : [hs].flat(),
    unit,
    source,
    first: periods[0] ?? null,
    last: periods.at(-1) ?? null,
    values: periods.length,
    change,
  };
}

const fileOf = ({ reading: { file } }: Taken) => ({
  file: file.name,
  layout: file.layout,
  encoding: file.encoding,
  rows: file.rows,
  left: file.left.map(({ why, rows }) => ({ why: saidOf(words.importing.left, why), rows })),
  skipped: file.skipped.map(({ line, why }) => ({ line, why: saidOf(words.importing.faults, why) })),
  notes: file.notes.map((note) => saidOf(words.importing.notes, note)),
});

function fileText({ file, layout, encoding, rows, left, skipped, notes }: ReturnType<typeof fileOf>): string {
  const text = words.commandLine.import;
  const lines = [
    text.file(file, layout ?? '', encoding, rows),
    ...left.map((one) => text.left(one.rows, one.why)),
    ...skipped.map(({ line, why }) => text.skipped(line, why)),
    ...notes.map(text.note),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
