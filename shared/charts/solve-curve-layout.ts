import { spanTicks, valueGrid } from './axes-shapes.ts';
import { endLabels as endLabelShapes } from './end-label-shapes.ts';
import { namedEnds } from './label-stack.ts';
import type { Lettering } from './lettering.ts';
import type { EndLabel } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { linePath } from './paths.ts';
import { type PlotFrame, plotOf, UNDER, withRoomFor } from './plot-frame.ts';
import { circle, group, keyed, line, movedTo, path, rect, type Shape, type Shapes, text } from './shapes.ts';
import { type SpanAxis, spanAxis } from './span-axis.ts';
import { type FarTarget, farTargets, withinReach } from './targets.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

/** How a metric of one scenario answers to one assumption. */
export interface Curve {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly selected: boolean;
  /** Values of the assumption, ascending, and the metric at each. */
  readonly xs: readonly number[];
  readonly values: ArrayLike<number>;
  /** The assumption as the scenario has it, and the metric there. */
  readonly now: readonly [value: number, gives: number] | null;
  /** Where the metric stands at the target, or comes closest to it. */
  readonly found: readonly (readonly [value: number, gives: number])[];
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

export interface CurveLine {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly selected: boolean;
  readonly path: string;
  /** Its markers, which tell it apart without its colour. */
  readonly marks: string;
  readonly now: CurvePoint | null;
  readonly found: readonly (CurvePoint & { readonly value: number })[];
}

export interface SolveCurveLayout {
  readonly frame: PlotFrame;
  readonly x: SpanAxis;
  readonly y: ValueAxis;
  /** The selected scenario last, on top. */
  readonly lines: readonly CurveLine[];
  readonly labels: readonly EndLabel[];
  /** Curves whose names there is no room for. */
  readonly more: number;
  /** Of a target that would flatten the curves: the edge beyond which it lies, where it is named. */
  readonly far: FarTarget | null;
  readonly targetY: number;
  /** The line of the target's name: over the target, or under it where that would leave the plot. */
  readonly targetNameY: number;
}

const LABEL_PITCH = 15;
/** Between the markers of a curve, as a share of its points. */
const MARKS_APART = 0.25;
/** From the target to its name, and the height of that. */
const NAME_OVER = 5;
const NAME_SIZE = 9;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The metric against the assumption, a line per scenario, with the target across it; left of the axis at least the
 * frame's room, and more where its values, as wide as `valueWidth` says, take more.
 */
export function solveCurveLayout(
  curves: readonly Curve[],
  target: number,
  given: PlotFrame,
  valueWidth: (value: number) => number = () => 0,
): SolveCurveLayout {
  const { width, height, right, top, bottom } = given;
  const drawn = curves.flatMap(({ values }) => Array.from(values)).filter((value) => !Number.isNaN(value));
  const near = drawn.length === 0 || withinReach(target, [Math.min(...drawn), Math.max(...drawn)]);
  const levels = near ? [target, ...drawn] : drawn;
  const y = valueAxis(Math.min(...levels), Math.max(...levels), top, height - bottom, 5);
  const frame = withRoomFor(given, y.ticks.map(valueWidth));
  const places = curves.flatMap(({ xs }) => [xs[0] ?? 0, xs.at(-1) ?? 0]);
  const x = spanAxis(Math.min(...places), Math.max(...places), frame.left, width - right);
  const at = ([value, gives]: readonly [number, number]): CurvePoint => ({ x: x.place(value), y: y.place(gives) });
  const lines = curves.map(
    (curve, k): CurveLine => ({
      id: curve.id,
      name: curve.name,
      mark: curve.mark,
      selected: curve.selected,
      path: pathOf(curve, x, y),
      marks: marksOf(curve, k, x, y),
      now: curve.now === null || !isOn(x, curve.now[0]) || Number.isNaN(curve.now[1]) ? null : at(curve.now),
      found: curve.found.filter(([value]) => isOn(x, value)).map((pair) => ({ ...at(pair), value: pair[0] })),
    }),
  );
  const [far = null] = farTargets([target], y);
  const targetY = far === null ? y.place(target) : far.above ? top : height - bottom;
  return {
    frame,
    x,
    y,
    lines: lines.toSorted((a, b) => Number(a.selected) - Number(b.selected)),
    ...endLabels(curves, y, frame),
    far,
    targetY,
    targetNameY: targetY - NAME_OVER < top + NAME_SIZE ? targetY + NAME_OVER + NAME_SIZE : targetY - NAME_OVER,
  };
}

/** Names at the right end. */
function endLabels(
  curves: readonly Curve[],
  y: ValueAxis,
  { height, top, bottom }: PlotFrame,
): Pick<SolveCurveLayout, 'labels' | 'more'> {
  const lastOf = ({ values }: Curve): number => values[values.length - 1] ?? 0;
  const selected = curves.find((curve) => curve.selected);
  const ends = curves.map((curve) => {
    const value = lastOf(curve);
    const far = selected === undefined ? 0 : Math.abs(value - lastOf(selected)) || 0;
    return { curve, value, matters: curve.selected, far };
  });
  const { named, more } = namedEnds(
    ends.filter(({ value }) => !Number.isNaN(value)),
    y.place,
    LABEL_PITCH,
    top,
    height - bottom,
  );
  const labels = named.map(({ curve: { id, name, mark, selected }, value, lineY, y }): EndLabel => {
    return { id, name, mark, value, lineY, y, strong: selected, same: false };
  });
  return { labels, more };
}

/** Markers at a curve's end and a few places before it, in others for each curve. */
function marksOf({ mark, xs, values }: Curve, place: number, x: SpanAxis, y: ValueAxis): string {
  const last = xs.length - 1;
  const apart = Math.max(1, Math.round(last * MARKS_APART));
  const first = Math.round(apart * (0.2 + 0.6 * ((place * 0.38) % 1)));
  const at = Array.from({ length: 4 }, (_, k) => first + k * apart).filter((k) => k < last - 2);
  return [...at, last]
    .filter((k) => !Number.isNaN(values[k]))
    .map((k) => markerPath(mark, 2.6, round(x.place(xs[k]!)), round(y.place(values[k]!))))
    .join('');
}

const isOn = ({ domain: [low, high] }: SpanAxis, value: number): boolean => value >= low && value <= high;

const pathOf = ({ xs, values }: Curve, x: SpanAxis, y: ValueAxis): string =>
  linePath(values, (k) => x.place(xs[k]!), y.place);

/** From the axis to a value written under its ticks, and the room beside its words. */
const PILL_DOWN = 22;
const PILL_ROOM = 7;

interface CurveWords {
  readonly target: string;
  readonly format: (value: number) => string;
  readonly formatX: (value: number) => string;
}

/** Its picture: where each scenario stands, and where it would meet the target. */
export function solveCurveShapes(
  layout: SolveCurveLayout,
  { target, format, formatX }: CurveWords,
  lettering: Lettering,
): Shapes {
  const { frame, x, y, lines, targetY, targetNameY, far } = layout;
  const { left, top, edge, floor } = plotOf(frame);
  const { textWidth, words } = lettering;
  // What the selected scenario needs is written under the axis.
  const pills = lines.find(({ selected }) => selected)?.found ?? [];
  return [
    group('', valueGrid(y, frame, format)),
    group('', spanTicks(x, top, floor, formatX, false)),
    line('zero', left, edge, floor, floor),
    far === null && line('target', left, edge, targetY, targetY),
    text(
      'target-name halo on-ground',
      left + 8,
      targetNameY,
      far === null ? target : words.targetBeyond(target, far.above),
    ),
    ...lines.map(({ id, mark, selected, path: d, marks }) => {
      const own = path(`line ${selected ? 'selected' : 'plain'}`, d, { 'data-scenario': id });
      return keyed(id, group(markClass(mark), [own, path('along', marks)]));
    }),
    ...lines.map(({ id, mark, now, found }) => {
      const roots = found.map((root) =>
        group('', [line('drop', root.x, root.x, root.y, floor), circle('root', root.x, root.y, 4)]),
      );
      const here = now && path('mark', markerPath(mark, 4.5), movedTo(now.x, now.y));
      return keyed(`points ${id}`, group(markClass(mark), [here, ...roots]));
    }),
    ...pills.map((root) => pill(root.x, floor + PILL_DOWN, formatX(root.value), frame.width, textWidth)),
    endLabelShapes({ ...layout, moreY: floor + UNDER }, frame, format, lettering),
  ];
}

/** What the selected scenario needs, under the ticks, so that it hides none of them. */
function pill(x: number, y: number, words: string, width: number, textWidth: Lettering['textWidth']): Shape {
  const half = textWidth(words, true) / 2 + PILL_ROOM;
  const middle = Math.max(half, Math.min(width - half, x));
  return group('', [
    path('year-pill', `M${x - 4},${y}L${x},${y - 4}L${x + 4},${y}Z`),
    rect('year-pill', middle - half, y, 2 * half, 17, { rx: 3 }),
    text('middle on-pill', middle, y + 12, words),
  ]);
}
