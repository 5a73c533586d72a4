import type { Lettering } from './lettering.ts';
import type { EndLabel } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { type PlotFrame, plotOf } from './plot-frame.ts';
import { group, keyed, MIDDLE, movedTo, path, type Shape, text } from './shapes.ts';
import { fitted, numberRoom } from './text-width.ts';

const LEADER = 14;

interface Ends {
  readonly labels: readonly EndLabel[];
  /** How many more lines there are, and where that is said. */
  readonly more: number;
  readonly moreY: number;
  /** Of what year the values are, on the same line; without it nothing is said. */
  readonly caption?: string;
}

/** Thin lines from where lines end, at x `from`, to where their labels stand, at x `bend` to `to`: one path, as all move at once. */
export function leaders(
  labels: readonly Pick<EndLabel, 'lineY' | 'y'>[],
  from: number,
  bend: number,
  to: number,
): Shape {
  return path('leader', labels.map(({ lineY, y }) => `M${from},${tenths(lineY)}L${bend},${tenths(y)}H${to}`).join(''));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Names and values at the ends of lines, with thin leaders where they were nudged apart. */
export function endLabels(
  { labels, more, moreY, caption }: Ends,
  frame: PlotFrame,
  format: (value: number) => string,
  { textWidth, words }: Lettering,
): Shape {
  const { edge } = plotOf(frame);
  const end = frame.width - edge;
  return group('', [
    leaders(labels, edge + 5, edge + LEADER - 4, edge + LEADER),
    // In an order that no move of a value changes: nodes stay where they are.
    ...labels
      .toSorted((a, b) => a.mark - b.mark)
      .map((label) => {
        const { strong, same } = label;
        const value = same ? words.same : format(label.value);
        const room = end - LEADER - 16 - textWidth(value, strong) - 10;
        const name = fitted(label.name, room, strong, textWidth);
        const pieces = [
          path('mark', markerPath(label.mark, 4, LEADER + 6)),
          text(strong ? 'strong' : '', LEADER + 16, 0, name, MIDDLE),
          text(`end value${strong ? ' strong' : ''}${same ? ' faint' : ''}`, end, 0, value, MIDDLE),
        ];
        return keyed(label.id, group(`end-label ${markClass(label.mark)}`, pieces, movedTo(edge, label.y)));
      }),
    more > 0 && text('faint more', edge + LEADER + 16, moreY, words.more(more), MIDDLE),
    caption !== undefined && text('end faint', edge + end, moreY, caption, MIDDLE),
  ]);
}

/** Room that the longest label needs right of the plot. */
export function labelRoom(
  names: readonly string[],
  values: readonly string[],
  most: number,
  textWidth: Lettering['textWidth'],
): number {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, true)));
  const widest = Math.max(0, ...values.map((value) => textWidth(value, true)));
  return Math.ceil(Math.min(most, LEADER + 16 + longest + 16 + numberRoom(widest)));
}
