import { isolated } from '../formats/shown-name.ts';
import { projectedGround, valueGrid } from './axes-shapes.ts';
import { type DifferenceStripLayout, differenceStripLayout, type Leaving } from './difference-strip-layout.ts';
import { endLabels } from './end-label-shapes.ts';
import type { Lettering } from './lettering.ts';
import type { ChartFrame, ChartSeries } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { plotOf } from './plot-frame.ts';
import { clipped, group, keyed, line, MIDDLE, movedTo, path, rect, type Shape, type Shapes, text } from './shapes.ts';
import { fitted } from './text-width.ts';
import { yearIndex } from './year-axis.ts';

/** Room for a name on a line, at the most. */
const MOST_NAME = 180;
/** Room for the marker before the words on a line. */
const MARK_ROOM = 9;

/** Middle of the line of words over the strip, and how far names stand apart in it. */
const ABOVE = -9;
const APART = 12;

interface Strip {
  readonly series: readonly ChartSeries[];
  readonly baseline: ArrayLike<number>;
  readonly frame: ChartFrame;
  /** The year that is compared. */
  readonly year: number;
  readonly format: (value: number) => string;
  /** Room right of the words over the strip, in px: for the names of lines that leave it through others. */
  readonly roomAbove: number;
}

/** Every scenario minus the baseline; lines that would flatten the others leave the strip, and are named where they do. */
export function differenceStrip(strip: Strip, lettering: Lettering): Shapes {
  const { series, baseline, frame, year, format, roomAbove } = strip;
  const { textWidth, words } = lettering;
  const last = frame.baseYear + frame.years - 1;
  const said = (name: string, value: number) => words.leaves(shortName(name, lettering), format(value), last);
  const roomOf = (name: string, value: number) => MARK_ROOM + textWidth(said(name, value));
  const layout = differenceStripLayout(series, baseline, frame, roomOf);
  const { left, top, edge, floor } = plotOf(frame);
  const at = layout.x.place(yearIndex(frame, year));
  return [
    projectedGround(layout.x, frame),
    group('', valueGrid(layout.y, frame, format)),
    line('rule-line', at, at, top - 8, floor),
    clipped(`strip-${frame.width}-${frame.height}`, rect('', left, top, edge - left, floor - top), [
      ...layout.lines.map(({ id, mark, path: d, marks, role, same }) => {
        const pieces = [path(`line ${role}${same ? ' same' : ''}`, d), path('along', marks)];
        return keyed(id, group(markClass(mark), pieces));
      }),
    ]),
    leavingShapes(layout, said),
    aboveShapes(layout.leaving, frame.width, roomAbove, format, lettering),
    endLabels({ ...layout, labels: layout.labels.map((one) => ({ ...one, same: false })) }, frame, format, lettering),
  ];
}

const shortName = (name: string, { textWidth }: Lettering): string =>
  name === '' ? '' : isolated(fitted(name, MOST_NAME, false, textWidth));

const leavingShapes = (
  { leaving }: Pick<DifferenceStripLayout, 'leaving'>,
  said: (name: string, value: number) => string,
): Shape =>
  group(
    '',
    leaving.map(({ id, name, mark, value, x, y, clear }) => {
      const words = clear && text('halo', MARK_ROOM, 0, said(name, value), MIDDLE);
      return keyed(
        id,
        group(`end-label ${markClass(mark)}`, [path('mark', markerPath(mark, 3.4)), words], movedTo(x, y)),
      );
    }),
  );

interface Above {
  readonly id: string;
  readonly mark: number;
  readonly words: string;
  readonly x: number;
}

/**
 * Names for which the strip has no clear place, over it at its right, as far as there is room beside what stands there;
 * of those left out it is said how many.
 */
export function aboveStrip(
  leaving: readonly Leaving[],
  width: number,
  room: number,
  format: (value: number) => string,
  lettering: Lettering,
): { readonly named: readonly Above[]; readonly more: { readonly words: string; readonly x: number } | null } {
  const { textWidth, words: said } = lettering;
  const unnamed = leaving.filter(({ clear }) => !clear).toReversed();
  for (let count = unnamed.length; ; count--) {
    let end = width;
    const named = unnamed.slice(0, count).map(({ id, name, mark, value }): Above => {
      const words = said.leavesAbove(shortName(name, lettering), format(value));
      const x = end - MARK_ROOM - textWidth(words);
      end = x - APART;
      return { id, mark, words, x };
    });
    const left = unnamed.length - count;
    const words = said.more(left);
    const more = left === 0 ? null : { words, x: end - textWidth(words) };
    if (count === 0 || (more ?? named.at(-1))!.x >= width - room) return { named, more };
  }
}

function aboveShapes(...given: Parameters<typeof aboveStrip>): Shape {
  const { named, more } = aboveStrip(...given);
  return group('', [
    more && text('faint', more.x, ABOVE, more.words, MIDDLE),
    ...named.map(({ id, mark, words, x }) => {
      const pieces = [path('mark', markerPath(mark, 3.4)), text('', MARK_ROOM, 0, words, MIDDLE)];
      return keyed(id, group(`end-label ${markClass(mark)}`, pieces, movedTo(x, ABOVE)));
    }),
  ]);
}
