import type { Lettering } from './lettering.ts';
import type { ChartSeries } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { type PlotFrame, plotOf } from './plot-frame.ts';
import { type ReadingRow, type ReadingWords, readingRows } from './reading-rows.ts';
import { group, keyed, line, MIDDLE, movedTo, path, pressed, rect, type Shape, text } from './shapes.ts';
import { fitted } from './text-width.ts';

const ROW = 14;
const MOST_ROWS = 12;
/** Room for a name, at the most, as wide as it would be in 12 px; and how much smaller it is set. */
const MOST_NAME = 240;
const SIZE = 0.93;

interface Read extends Pick<ReadingWords, 'format' | 'formatDifference' | 'history'> {
  readonly series: readonly ChartSeries[];
  /** The year index that is read, and its place. */
  readonly t: number;
  readonly x: number;
  readonly frame: PlotFrame;
  /** Rows are pressed for the scenario whose value they say. */
  readonly pressable: boolean;
}

/** Every scenario's value at the rule, highest first, with its difference to the baseline: a box that never leaves the plot. */
export function readingBox({ series, t, x, frame, pressable, ...formats }: Read, lettering: Lettering): Shape | null {
  const { textWidth, words } = lettering;
  const { left, edge, top, floor } = plotOf(frame);
  const most = Math.max(4, Math.min(MOST_ROWS, Math.floor((floor - top - 9) / ROW)));
  const { rows, more } = readingRows(series, t, { ...formats, words, most });
  if (rows.length === 0) return null;
  const names = Math.min(MOST_NAME, Math.max(...rows.map(({ name }) => textWidth(name, true)))) * SIZE;
  const values = Math.max(...rows.map(({ value }) => textWidth(value, true)));
  const gaps = Math.max(...rows.map(({ gap }) => textWidth(gap)));
  const width = 24 + names + 14 + values + (gaps === 0 ? 0 : 12 + gaps) + 8;
  const toLeft = x - left > width + 12 || x - left > edge - x;
  const at = toLeft ? Math.max(left + 2, x - width - 10) : Math.min(x + 10, edge - width);
  return group(
    '',
    [
      rect('reading', 0, 0, width, (rows.length + (more > 0 ? 1 : 0)) * ROW + 9, {
        rx: 5,
        'pointer-events': pressable ? 'all' : 'none',
      }),
      ...rows.map((row, k) => rowShape(row, k * ROW + 12, width, 38 + names + values, pressable, lettering)),
      more > 0 && text('', 24, rows.length * ROW + 12, words.more(more), MIDDLE),
    ],
    movedTo(at, top),
  );
}

function rowShape(
  { id, name, mark, strong, value, gap }: ReadingRow,
  y: number,
  width: number,
  valueX: number,
  pressable: boolean,
  { textWidth, words }: Lettering,
): Shape {
  const ink = `ink${strong ? ' strong' : ''}`;
  const pieces = [
    pressable && mark !== null && pressed(id, words.explainValue(name), 2, width - 4, ROW),
    mark === null ? line('past', 8, 18, 0, 0) : path('mark', markerPath(mark, 3.4), movedTo(13, 0)),
    text(ink, 24, 0, fitted(name, MOST_NAME, true, textWidth), MIDDLE),
    text(`end value ${ink}`, valueX, 0, value, MIDDLE),
    text('end', width - 8, 0, gap, MIDDLE),
  ];
  const own = mark === null ? '' : ` ${markClass(mark)}`;
  return keyed(id, group(`reading-row${own}`, pieces, { ...movedTo(0, y), 'pointer-events': 'none' }));
}
