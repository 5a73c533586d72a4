import type { Taken } from './contour-labels.ts';
import type { PlotFrame } from './plot-frame.ts';
import type { SpanAxis } from './span-axis.ts';
import { fitted, type TextWidth } from './text-width.ts';

/** Where a scenario stands on two assumptions; null where it has no such number. */
export interface PointOnMap {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly selected: boolean;
  readonly baseline: boolean;
  readonly x: number | null;
  readonly y: number | null;
}

/** Scenarios at one place, drawn as the one that matters most and named together. */
export interface PointLabel {
  readonly id: string;
  readonly mark: number;
  readonly selected: boolean;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Where the words stand; null where there is no room for them. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' } | null;
  readonly taken: readonly Taken[];
}

/** What scenarios at one place are called: the first, the second, and how many there are beside the first. */
export type Together = (first: string, second: string, others: number) => string;

const MARK = 9;
const LINE = 8;
/** Room for a name, at the most. */
const MOST_NAME = 200;

const rank = ({ selected, baseline }: PointOnMap): number => (selected ? 0 : baseline ? 1 : 2);

/** Scenarios within both axes, those at one place together; the selected one and the baseline are named first. */
export function pointLabels(
  points: readonly PointOnMap[],
  x: SpanAxis,
  y: SpanAxis,
  frame: PlotFrame,
  together: Together,
  textWidth: TextWidth,
): readonly PointLabel[] {
  const places = new Map<string, PointOnMap[]>();
  for (const point of points.toSorted((a, b) => rank(a) - rank(b))) {
    if (point.x === null || point.y === null || !within(x, point.x) || !within(y, point.y)) continue;
    const key = `${Math.round(x.place(point.x))} ${Math.round(y.place(point.y))}`;
    places.set(key, [...(places.get(key) ?? []), point]);
  }
  const groups = [...places.values()].map((group) => ({ group, x: x.place(group[0]!.x!), y: y.place(group[0]!.y!) }));
  const taken: Taken[] = groups.map((one) => ({ x: one.x, y: one.y, radius: MARK }));
  return groups.map(({ group, x: across, y: up }, k): PointLabel => {
    const [first] = group as [PointOnMap, ...PointOnMap[]];
    const words = named(group, together, textWidth);
    const placed = placeLabel(across, up, textWidth(words, first.selected), frame, taken.toSpliced(k, 1));
    if (placed) taken.push(...placed.taken);
    return {
      id: first.id,
      mark: first.mark,
      selected: first.selected,
      x: across,
      y: up,
      text: words,
      label: placed?.label ?? null,
      taken: [taken[k]!, ...(placed?.taken ?? [])],
    };
  });
}

const within = ({ domain: [low, high] }: SpanAxis, value: number): boolean => value >= low && value <= high;

/** One name, two, or one and how many others. */
function named(group: readonly PointOnMap[], together: Together, textWidth: TextWidth): string {
  const [first, second] = group.map(({ name }) => fitted(name, MOST_NAME, true, textWidth));
  if (first === undefined || second === undefined) return first ?? '';
  return together(first, second, group.length - 1);
}

function placeLabel(x: number, y: number, width: number, frame: PlotFrame, taken: readonly Taken[]) {
  const { left, right, top, bottom } = frame;
  const candidates = [
    { x: x + MARK, y, anchor: 'start', centre: x + MARK + width / 2 },
    { x: x - MARK, y, anchor: 'end', centre: x - MARK - width / 2 },
    { x, y: y - MARK - LINE, anchor: 'middle', centre: x },
    { x, y: y + MARK + LINE, anchor: 'middle', centre: x },
  ] as const;
  for (const { centre, ...label } of candidates) {
    const circles = circlesAlong(centre, label.y, width);
    const clear =
      centre - width / 2 > left + 2 &&
      centre + width / 2 < frame.width - right - 2 &&
      label.y - LINE > top &&
      label.y + LINE < frame.height - bottom &&
      circles.every((one) => taken.every((other) => apart(one, other)));
    if (clear) return { label, taken: circles };
  }
  return null;
}

const apart = (a: Taken, b: Taken): boolean => Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius - 4;

function circlesAlong(centre: number, y: number, width: number): readonly Taken[] {
  const count = Math.max(2, Math.ceil(width / LINE));
  return Array.from({ length: count }, (_, k) => ({
    x: centre - width / 2 + (width * (k + 0.5)) / count,
    y,
    radius: LINE,
  }));
}
