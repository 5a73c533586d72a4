import type { ChartSeries } from './line-chart-layout.ts';
import type { ValueAxis } from './value-axis.ts';
import type { YearAxis } from './year-axis.ts';

/** Something to know of a year, said in the chart itself. */
export interface ChartNote {
  /** Year index. */
  readonly t: number;
  readonly lines: readonly string[];
}

export interface PlacedNote extends ChartNote {
  readonly x: number;
  /** Baseline of the first line of text. */
  readonly y: number;
  /** Where the rule from the note to the lines ends. */
  readonly foot: number;
}

const PITCH = 13;

/**
 * A note above the lines at its year, as low as they let it stand; null where it would cover one. `width` is that of its
 * longest line in pixels, `taken` are heights that other words stand at.
 */
export function placeNote(
  note: ChartNote,
  series: readonly ChartSeries[],
  x: YearAxis,
  y: ValueAxis,
  { width, top, taken }: { readonly width: number; readonly top: number; readonly taken: readonly number[] },
): PlacedNote | null {
  const at = x.place(note.t);
  const years = series[0]?.values.length ?? 0;
  let highest = Number.POSITIVE_INFINITY;
  for (let t = note.t; t < years && x.place(t) <= at + width + 20; t++) {
    for (const { values } of series) highest = Math.min(highest, y.place(values[t]!));
  }
  const tall = note.lines.length * PITCH;
  for (let last = highest - 14; last - tall >= top; last -= PITCH) {
    const first = last - tall + PITCH;
    if (taken.every((other) => other < first - 16 || other > last + 10)) {
      const foot = Math.min(...series.map(({ values }) => y.place(values[note.t]!)));
      return { ...note, x: at, y: first, foot: foot - 5 };
    }
  }
  return null;
}
