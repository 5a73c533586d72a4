import { type ChartHistory, pastValue } from './chart-history.ts';
import type { Lettering } from './lettering.ts';
import type { ChartSeries } from './line-chart-layout.ts';

/** What a reading says of one scenario in a year. */
export interface ReadingRow {
  readonly id: string;
  readonly name: string;
  /** Null: no scenario, but what was. */
  readonly mark: number | null;
  readonly strong: boolean;
  readonly value: string;
  /** Its difference to the baseline in words; empty where none is asked for. */
  readonly gap: string;
}

export interface ReadingWords {
  readonly format: (value: number) => string;
  /** Null: the values are differences themselves. */
  readonly formatDifference: ((value: number) => string) | null;
  readonly words: Pick<Lettering['words'], 'baseline' | 'same'>;
  /** Rows there is room for. */
  readonly most: number;
  readonly history?: ChartHistory | null;
}

/**
 * Every scenario's value in year t, highest first. Where there are too many, the selected one, the baseline, the highest
 * and the lowest stay, and then the highest of the others; `more` says how many are left out.
 */
export function readingRows(
  series: readonly ChartSeries[],
  t: number,
  { format, formatDifference, words, most, history = null }: ReadingWords,
): { readonly rows: readonly ReadingRow[]; readonly more: number } {
  const known = history === null ? [] : pastRows(history, t, format);
  if (t < 0) return { rows: known, more: 0 };
  const baseline = series.find((one) => one.baseline)?.values[t];
  const sorted = series
    .map((one) => ({ one, value: one.values[t] ?? 0 }))
    .toSorted((a, b) => highest(b.value) - highest(a.value) || 0)
    .map((read, rank) => ({ ...read, rank }));
  const matters = ({ one, rank }: (typeof sorted)[number]) =>
    one.selected || one.baseline || rank === 0 || rank === sorted.length - 1;
  // With some left out, the last row says how many.
  const left = most - known.length;
  const room = sorted.length <= left ? left : Math.max(1, left - 1);
  const shown = [...sorted.filter(matters), ...sorted.filter((read) => !matters(read))]
    .slice(0, room)
    .toSorted((a, b) => a.rank - b.rank);
  return {
    rows: [
      ...shown.map(({ one, value }) => ({
        id: one.id,
        name: one.name,
        mark: one.mark,
        strong: one.selected || one.baseline,
        value: format(value),
        gap: formatDifference === null ? '' : gapText(one, value, baseline, formatDifference, words),
      })),
      ...known,
    ],
    more: sorted.length - shown.length,
  };
}

/** What was in a year, by series and by figures. */
function pastRows(
  { lines, points }: ChartHistory,
  t: number,
  format: (value: number) => string,
): readonly ReadingRow[] {
  const row = (id: string, name: string, value: number): ReadingRow => ({
    id,
    name,
    mark: null,
    strong: false,
    value: format(value),
    gap: '',
  });
  return [
    ...lines.flatMap((one) => {
      const value = pastValue(one, t);
      return value === undefined ? [] : [row(one.id, one.name, value)];
    }),
    ...points.filter((one) => one.t === t).map(({ name, value }) => row(name, name, value)),
  ];
}

/** What is undefined comes last. */
const highest = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);

function gapText(
  one: ChartSeries,
  value: number,
  baseline: number | undefined,
  formatDifference: (value: number) => string,
  words: ReadingWords['words'],
): string {
  if (one.baseline) return words.baseline;
  if (baseline === undefined) return '';
  const gap = value - baseline;
  if (Number.isNaN(gap)) return '';
  return Math.abs(gap) <= 1e-9 * Math.max(1, Math.abs(baseline)) ? words.same : formatDifference(gap);
}
