import { users } from '../../../shared/document/origins.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { seriesName } from '../../../shared/document/series-words.ts';
import { seriesIn } from '../../../shared/figures/origins.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { linkedLabel } from '../../../shared/wording/linked.ts';
import { line, type Row, type Sheet } from './sheet.ts';
import { tableRows } from './table-rows.ts';

/** Imported data: each series with where it was read and what rests on it, then the values of all of them side by side. */
export function dataSheet(names: Names<AllWords>, document: ScenarioDocument, name: string): Sheet {
  const { words } = names;
  const { series = [], figures } = document;
  const { data } = words.workbook;
  const publication = (id: string) => figures.sources.find((one) => one.id === id)?.publication ?? id;
  const list = tableOf(series, [
    { label: data.series, of: (one) => seriesName(names, one) },
    { label: data.source, of: ({ source }) => publication(source) },
    { label: data.reporter, of: ({ reporter }) => reporter ?? '' },
    { label: words.terms.unit, kind: 'unit', of: ({ unit }) => unit },
    { label: data.file, of: ({ import: read }) => read?.file ?? '' },
    { label: data.vintage, of: ({ import: read }) => read?.vintage ?? '' },
    { label: data.fileUnit, of: ({ import: read }) => read?.unit ?? '' },
    { label: data.rates, of: (one) => ratesText(names, one) },
    { label: data.usedBy, of: ({ id }) => usesOf(names, document, id) },
    { label: data.notes, of: ({ import: read }) => (read?.notes ?? []).join('; ') },
  ]);
  const periods = [...new Set(series.flatMap(({ values }) => Object.keys(values)))].toSorted();
  const values = tableOf(periods, [
    { label: data.period, of: (period) => period },
    ...series.map((one) => ({
      label: `${seriesName(names, one)}, ${one.unit}`,
      of: (period: string) => one.values[period] ?? null,
    })),
  ]);
  const rows: Row[] = [
    line(words.workbook.sheets.data, 'title'),
    line(data.said, 'note'),
    [],
    line(data.heading, 'lead'),
    ...tableRows(words, list),
    [],
    line(data.values, 'lead'),
    ...tableRows(words, values),
  ];
  return { name, widths: [46, 30, 20, 20, 30, 20, 20, 40, 50, 50], rows, frozen: { rows: 2, columns: 0 } };
}

/** The rates of exchange that a series was divided by: one, or by period. */
function ratesText({ words }: Names<AllWords>, { import: read }: Series): string {
  const { rates } = read ?? {};
  if (rates === undefined) return '';
  if (typeof rates === 'number') return words.numbers.exactly(rates);
  return Object.entries(rates)
    .map(([period, rate]) => `${period}: ${words.numbers.exactly(rate)}`)
    .join('; ');
}

const usesOf = (names: Names, document: ScenarioDocument, id: string): string =>
  [
    ...new Set(
      users(document).flatMap(({ path, origin }) => (seriesIn(origin).includes(id) ? [linkedLabel(names, path)] : [])),
    ),
  ].join('; ');
