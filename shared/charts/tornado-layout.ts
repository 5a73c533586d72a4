import { spanTicks } from './axes-shapes.ts';
import type { Lettering } from './lettering.ts';
import { markClass, markerPath } from './markers.ts';
import type { PlotFrame } from './plot-frame.ts';
import { group, keyed, line, MIDDLE, movedTo, path, rect, type Shape, type Shapes, span, text } from './shapes.ts';
import { type SpanAxis, spanAxis } from './span-axis.ts';
import { type TargetName, targetKind, targetNames } from './targets.ts';
import { fitted } from './text-width.ts';

/** An assumption tried at a lower and at a higher value, and what the metric is at each. */
export interface TornadoBar {
  readonly id: string;
  readonly name: string;
  /** What the metric is at the lower and at the higher value tried. */
  readonly low: number;
  readonly high: number;
  /** The two values tried, in words. */
  readonly lowInput: string;
  readonly highInput: string;
}

export interface TornadoFrame extends Omit<PlotFrame, 'height' | 'right'> {
  /** From one bar to the next. */
  readonly pitch: number;
}

/** What stands at one end of a bar; `x` is where its words are nearest to the bar. */
export interface TornadoEnd {
  readonly x: number;
  readonly value: number;
  readonly input: string;
}

export interface TornadoRow {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  /** The bar: left end, the place of the value now within it, right end. */
  readonly from: number;
  readonly split: number;
  readonly to: number;
  /** The part towards the higher value tried lies right of the split. */
  readonly rising: boolean;
  readonly left: TornadoEnd;
  readonly right: TornadoEnd;
  /** Where the value now lies outside of the bar: from it to the bar's nearer end. */
  readonly gap: readonly [number, number] | null;
}

export interface TornadoLayout {
  readonly frame: TornadoFrame;
  readonly height: number;
  readonly x: SpanAxis;
  readonly now: number;
  readonly rows: readonly TornadoRow[];
  /** Where the bars end, and the ticks begin. */
  readonly floor: number;
  /** The targets that lie within the axis; names below the ticks. */
  readonly targets: readonly (TargetName & { readonly parts: readonly Part[] })[];
}

/** A part of a line that goes down, from one height to another. */
export type Part = readonly [from: number, to: number];

/** How wide the words at an end of a bar are, in pixels. */
export type EndWidth = (value: number, input: string) => number;

/** Between a bar and the words at its end. */
const GAP = 7;

/** From one line of names of targets to the next. */
const NAME_PITCH = 14;

/** Bars around the value now, in the order given: a bar per assumption from its one end to the other. */
export function tornadoLayout(
  bars: readonly TornadoBar[],
  now: number,
  targets: readonly number[],
  frame: TornadoFrame,
  endWidth: EndWidth,
  nameWidth: (target: number) => number,
): TornadoLayout {
  const { top, bottom, pitch, left, width } = frame;
  const rowsOn = (x: SpanAxis) => bars.map((bar, k) => rowOf(bar, now, x, top + (k + 0.5) * pitch, endWidth));
  const x = axisWithRoom(bars, now, frame, rowsOn, endWidth);
  const named = targetNames(targets, x, nameWidth, [left, width]);
  const lanes = named.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const floor = top + bars.length * pitch;
  const rows = rowsOn(x);
  return {
    frame,
    floor,
    height: floor + bottom + lanes * NAME_PITCH,
    x,
    now: x.place(now),
    rows,
    targets: named.map((one) => ({ ...one, parts: besideWords(one.x, rows, endWidth, top, floor) })),
  };
}

/** Half the height of a line of words, and what stays free beside it. */
const HALF_LINE = 8;
const FREE = 3;

/** A line from `top` to `floor` at `x`, broken where words stand at the end of a bar. */
function besideWords(
  x: number,
  rows: readonly TornadoRow[],
  endWidth: EndWidth,
  top: number,
  floor: number,
): readonly Part[] {
  const parts: Part[] = [];
  let from = top;
  for (const { y, left, right } of rows) {
    const inLeft = x < left.x + FREE && x > left.x - endWidth(left.value, left.input) - FREE;
    const inRight = x > right.x - FREE && x < right.x + endWidth(right.value, right.input) + FREE;
    if (!inLeft && !inRight) continue;
    if (y - HALF_LINE > from) parts.push([from, y - HALF_LINE]);
    from = y + HALF_LINE;
  }
  return floor > from ? [...parts, [from, floor]] : parts;
}

/** More room than this share of the picture the words at the ends do not get. */
const MOST_FOR_WORDS = 0.4;

/** The widest axis on which the words at both ends of every bar stay within the picture. */
function axisWithRoom(
  bars: readonly TornadoBar[],
  now: number,
  { width, left }: TornadoFrame,
  rowsOn: (x: SpanAxis) => readonly TornadoRow[],
  endWidth: EndWidth,
): SpanAxis {
  const values = [now, ...bars.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const largest = (width - left) * MOST_FOR_WORDS;
  let [before, after] = [GAP, GAP];
  // Where a bar ends moves with the axis: a few rounds settle it.
  for (let round = 0; round < 12; round++) {
    const x = spanAxis(least, most, left + before, width - after);
    const rows = rowsOn(x);
    const over = Math.max(0, ...rows.map((row) => left - (row.left.x - endWidth(row.left.value, row.left.input))));
    const under = Math.max(0, ...rows.map((row) => row.right.x + endWidth(row.right.value, row.right.input) - width));
    if (over + under < 0.5) return x;
    before = Math.min(largest, before + over);
    after = Math.min(largest, after + under);
  }
  return spanAxis(least, most, left + before, width - after);
}

function rowOf(bar: TornadoBar, now: number, x: SpanAxis, y: number, endWidth: EndWidth): TornadoRow {
  const rising = bar.low <= bar.high;
  const atLow = { value: bar.low, input: bar.lowInput };
  const atHigh = { value: bar.high, input: bar.highInput };
  const [less, more] = rising ? [atLow, atHigh] : [atHigh, atLow];
  const [from, to, centre] = [x.place(less.value), x.place(more.value), x.place(now)];
  const outside = centre < from ? from : centre > to ? to : null;
  return {
    id: bar.id,
    name: bar.name,
    y,
    from,
    split: Math.min(to, Math.max(from, centre)),
    to,
    rising,
    // Words that would stand across the value now stand on its other side.
    left: {
      ...less,
      x: (centre < from && from - centre < endWidth(less.value, less.input) + 2 * GAP ? centre : from) - GAP,
    },
    right: {
      ...more,
      x: (centre > to && centre - to < endWidth(more.value, more.input) + 2 * GAP ? centre : to) + GAP,
    },
    gap: outside === null ? null : [centre, outside],
  };
}

const BAR = 14;

interface TornadoWords {
  /** The scenario at whose value the bars are parted, and that value. */
  readonly name: string;
  readonly mark: number;
  readonly now: string;
  readonly format: (value: number) => string;
}

/** Its picture: what the metric is at the two values tried of each assumption, around what it is now. */
export function tornadoShapes(layout: TornadoLayout, said: TornadoWords, lettering: Lettering): Shapes {
  const { frame, x, rows, floor, targets, now } = layout;
  const { format } = said;
  return [
    group('', spanTicks(x, frame.top, floor, format, true)),
    ...targets.map(({ value, place, x: at, nameX, lane, parts }) =>
      group('', [
        ...parts.map(([from, to]) => line(`target ${targetKind(place)}`, at, at, from, to)),
        text('middle target-name', nameX, floor + 27 + lane * NAME_PITCH, lettering.words.target(format(value))),
      ]),
    ),
    ...rows.map((row) => keyed(row.id, rowShape(row, format, lettering))),
    line('rule-line', now, now, frame.top - 2, floor),
    nowLabel(layout, said, lettering),
  ];
}

function rowShape(row: TornadoRow, format: (value: number) => string, { words }: Lettering): Shape {
  const { y, from, split, to, rising, gap, left, right } = row;
  const [below, above] = rising ? ['lower', 'higher'] : ['higher', 'lower'];
  // What the metric is there, and the value of the assumption that makes it so.
  const end = ({ x, value, input }: TornadoEnd, side: '' | ' end') =>
    text(
      `end-value halo on-ground${side}`,
      x,
      y,
      [span('strong ink', format(value)), span('', words.atInput(input), { dx: 4 })],
      MIDDLE,
    );
  return group('', [
    gap && line('leader', gap[0], gap[1], y, y),
    rect(`tried ${below}`, from, y - BAR / 2, split - from, BAR),
    rect(`tried ${above}`, split, y - BAR / 2, to - split, BAR),
    end(left, ' end'),
    end(right, ''),
  ]);
}

/** Room for what stands at an end of a bar. */
export const endWidth = (value: string, input: string, { textWidth, words }: Lettering): number =>
  textWidth(value, true) + 4 + textWidth(words.atInput(input)) * (11 / 12);

/** The scenario's marker, name and value above the rule, kept within the picture. */
function nowLabel({ frame, now }: TornadoLayout, said: TornadoWords, { textWidth }: Lettering): Shape {
  const { left, width, top } = frame;
  const name = fitted(said.name, (width - left) / 2, true, textWidth);
  const room = 14 + textWidth(name, true) + 6 + textWidth(said.now, true);
  const from = Math.min(width - room, Math.max(left, now - room / 2));
  const pieces = [
    path('mark', markerPath(said.mark, 4), movedTo(5, 0)),
    text('strong', 14, 0, [span('', name), span('value', said.now, { dx: 6 })], MIDDLE),
  ];
  return group(`end-label ${markClass(said.mark)}`, pieces, movedTo(from, top - 10));
}
