import { yearsGround } from './axes-shapes.ts';
import { historyShapes } from './chart-history.ts';
import { type ChartNote, placeNote } from './chart-note.ts';
import { endLabels } from './end-label-shapes.ts';
import type { Lettering } from './lettering.ts';
import type { ChartSeries, Line, LineChartLayout } from './line-chart-layout.ts';
import { markClass } from './markers.ts';
import { plotOf, UNDER } from './plot-frame.ts';
import { circle, group, keyed, line, path, type Shape, type Shapes, span, text } from './shapes.ts';
import { meetsName } from './targets.ts';

/** Lines with their markers, the later ones on top. */
const lineShapes = (lines: readonly Line[]): Shape =>
  group(
    '',
    lines.map(({ id, mark, path: d, marks, role, same }) => {
      const own = path(`line ${role}${same ? ' same' : ''}`, d, { 'data-scenario': id });
      const pieces = [role === 'selected' && path('under', d), own, path('along', marks)];
      return keyed(id, group(markClass(mark), pieces));
    }),
  );

/** A chart of lines without what is read on it: ground, grid, lines, and their names at their ends. `t`: a year whose pill is drawn. */
export const linesShapes = (
  layout: LineChartLayout,
  t: number,
  format: (value: number) => string,
  lettering: Lettering,
): Shapes => {
  const { x, y, frame, lines, before, history } = layout;
  const caption = lettering.words.endsIn(frame.baseYear + frame.years - 1);
  return [
    yearsGround(x, y, frame, format, t),
    history && historyShapes(layout, history, lettering),
    path('before', before),
    lineShapes(lines),
    endLabels({ ...layout, moreY: plotOf(frame).floor + UNDER, caption }, frame, format, lettering),
  ];
};

/** What has to be known of a year, above its lines; nothing where there is no room for it. */
export function noteShapes(
  { x, y, targets, frame }: LineChartLayout,
  series: readonly ChartSeries[],
  note: ChartNote,
  { textWidth }: Lettering,
): Shapes {
  const placed = placeNote(note, series, x, y, {
    width: Math.max(...note.lines.map((words) => textWidth(words))),
    top: frame.top,
    taken: targets.map((target) => target.y - 5),
  });
  if (placed === null) return [];
  return [
    line('leader', placed.x, placed.x, placed.y - 9, placed.foot),
    ...placed.lines.map((words, k) => text('halo', placed.x + 6, placed.y + k * 13, words)),
  ];
}

/** The base year's value, where a figure of a source stands for it. */
export interface FigurePoint {
  readonly value: number;
  readonly text: string;
  readonly source: string;
}

/** Where the second line stands under the first. */
const SECOND = 13;
/** Words in the plot are set in 11 px, and measured in 12. */
const SIZE = 11 / 12;

/**
 * The figure stands on the base year, its words right of it and clear of the lines, which leave it upwards. Where it
 * stands in the source is left out where that would reach beyond the plot. Where a target's name stands,
 * the words are left out: elsewhere they would be read as another point's.
 */
export function figureShapes(
  { x, y, targets, frame }: Pick<LineChartLayout, 'x' | 'y' | 'targets' | 'frame'>,
  figure: FigurePoint,
  { textWidth }: Pick<Lettering, 'textWidth'>,
): Shapes {
  const [at, level] = [x.place(0), y.place(figure.value)];
  const floor = frame.height - frame.bottom;
  // Where two lines would not fit between the point and the axis, all is said in one.
  const tight = level + 16 + SECOND > floor - 2;
  const below = tight ? floor - 5 : level + 16;
  const heights = targets.map((target) => target.y);
  const free = ![below, ...(tight ? [] : [below + SECOND])].some((row) => meetsName(heights, row));
  const room = frame.width - frame.right - at - 10;
  const width = (tight ? textWidth(figure.text, true) : 0) + textWidth(`  ${figure.source}`);
  const fits = SIZE * width <= room;
  return [
    circle('figure-point', at, level, 4.5),
    free &&
      text('ink strong halo', at + 10, below, [
        span('', figure.text),
        tight && fits && span('figure-source', `  ${figure.source}`),
      ]),
    free && !tight && fits && text('halo', at + 10, below + SECOND, figure.source),
  ];
}
