import { ticks as ticksOf } from 'd3-array';
import { contours } from 'd3-contour';
import { alongLengths, covered, type LabelPlace, placeOnLine, type Taken } from './contour-labels.ts';
import { type GridPoint, piecesWithin } from './contour-lines.ts';
import { type PointLabel, type PointOnMap, pointLabels, type Together } from './heat-map-points.ts';
import { type PlotFrame, withRoomFor } from './plot-frame.ts';
import { type SpanAxis, spanAxis } from './span-axis.ts';
import type { TextWidth } from './text-width.ts';

/** A metric over two assumptions: per value across a row of values up. */
export interface Surface {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly values: readonly ArrayLike<number>[];
}

/** All that is at or above a value: drawn one upon the other, the highest last. */
export interface Band {
  readonly value: number;
  readonly path: string;
  /** 0 … 1, from the lowest band to the highest. */
  readonly strength: number;
}

export interface ContourLine {
  readonly value: number;
  readonly path: string;
  readonly label: LabelPlace | null;
  /** Which of the targets it is, in the order given; null where it is none. */
  readonly target: number | null;
}

export interface HeatMapLayout {
  readonly frame: PlotFrame;
  readonly x: SpanAxis;
  readonly y: SpanAxis;
  readonly bands: readonly Band[];
  readonly lines: readonly ContourLine[];
  readonly points: readonly PointLabel[];
  readonly least: number;
  readonly most: number;
  /** The metric is the same everywhere. */
  readonly flat: boolean;
}

/** About so many contour lines. */
const LINES = 7;
const FLAT = 1e-9;

/** How wide the texts of a map are in pixels, and how scenarios at one place are named. */
export interface MapTexts {
  /** Of the value on a contour line, and of one beside the axis that goes up. */
  readonly labelWidth: (value: number) => number;
  readonly valueWidth: (value: number) => number;
  readonly together: Together;
  readonly textWidth: TextWidth;
}

/** Bands and contour lines of a metric over two assumptions, and the scenarios that lie on it. */
export function heatMapLayout(
  surface: Surface,
  points: readonly PointOnMap[],
  targets: readonly number[],
  given: PlotFrame,
  { labelWidth, valueWidth, together, textWidth }: MapTexts,
): HeatMapLayout {
  const { xs, ys, values } = surface;
  const { width, height, right, top, bottom } = given;
  const y = spanAxis(ys[0]!, ys.at(-1)!, height - bottom, top, 44);
  const frame = withRoomFor(given, y.ticks.map(valueWidth));
  const { left } = frame;
  const x = spanAxis(xs[0]!, xs.at(-1)!, left, width - right);
  const [least, most] = extent(values);
  const flat = most - least <= FLAT * Math.max(1, Math.abs(most));
  const labelled = pointLabels(points, x, y, frame, together, textWidth);
  const shared = { frame, x, y, points: labelled, least, most, flat };
  if (flat) return { ...shared, bands: [], lines: [] };

  const thresholds = ticksOf(least, most, LINES).filter((value) => value > least && value < most);
  const flatValues = across(surface);
  const ringsAt = contours().size([xs.length, ys.length]);
  const place = ([i, j]: GridPoint): Point => [
    left + (i / (xs.length - 1)) * (width - right - left),
    height - bottom - (j / (ys.length - 1)) * (height - bottom - top),
  ];
  const geometry = (value: number) => ringsAt.contour(flatValues, value).coordinates as Rings;
  const drawn = thresholds.map((value) => ({ value, rings: geometry(value) }));
  const bands = drawn.map(({ value, rings }, k) => ({
    value,
    path: bandPath(rings, place),
    strength: (k + 1) / thresholds.length,
  }));
  const lines = linesOf(
    [
      ...targets.flatMap((value, target) =>
        value > least && value < most ? [{ value, rings: geometry(value), target }] : [],
      ),
      ...drawn.filter(({ value }) => !targets.includes(value)).map((line) => ({ ...line, target: null })),
    ],
    { columns: xs.length, rows: ys.length, place, labelWidth, frame },
    labelled.flatMap(({ taken }) => taken),
  );
  return { ...shared, bands, lines };
}

type Point = readonly [x: number, y: number];
type Rings = readonly (readonly (readonly (readonly number[])[])[])[];

function extent(values: readonly ArrayLike<number>[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of values) {
    for (let j = 0; j < row.length; j++) {
      if (Number.isNaN(row[j])) continue;
      least = Math.min(least, row[j]!);
      most = Math.max(most, row[j]!);
    }
  }
  return least <= most ? [least, most] : [0, 0];
}

/** Values as d3-contour takes them: row by row, the first axis running fastest. */
function across({ xs, ys, values }: Surface): number[] {
  const flat = new Array<number>(xs.length * ys.length);
  for (let j = 0; j < ys.length; j++) for (let i = 0; i < xs.length; i++) flat[j * xs.length + i] = values[i]![j]!;
  return flat;
}

const text = (points: readonly Point[]): string =>
  points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');

const round = (value: number): number => Math.round(value * 10) / 10;

const bandPath = (rings: Rings, place: (point: GridPoint) => Point): string =>
  rings
    .flat()
    .map((ring) => `${text(ring.map(([i = 0, j = 0]) => place([i - 0.5, j - 0.5])))}Z`)
    .join('');

interface Drawing {
  readonly columns: number;
  readonly rows: number;
  readonly place: (point: GridPoint) => Point;
  readonly labelWidth: (value: number) => number;
  readonly frame: PlotFrame;
}

/** Each line with its value written on its longest piece, a target's on any that has room; the first ones choose first. */
function linesOf(
  contoured: readonly { readonly value: number; readonly rings: Rings; readonly target: number | null }[],
  { columns, rows, place, labelWidth, frame }: Drawing,
  occupied: readonly Taken[],
): readonly ContourLine[] {
  const { left, right, top, bottom, width, height } = frame;
  const bounds = { left, right: width - right, top, bottom: height - bottom };
  const taken = [...occupied];
  return contoured.map(({ value, rings, target }) => {
    const pieces = rings.flat().flatMap((ring) => piecesWithin(ring, columns, rows).map((piece) => piece.map(place)));
    const byLength = longestFirst(pieces);
    const label = firstPlace(target === null ? byLength.slice(0, 1) : byLength, (piece) =>
      placeOnLine(piece, labelWidth(value), taken, bounds),
    );
    if (label) taken.push(...covered(label, labelWidth(value)));
    return { value, path: pieces.map(text).join(''), label, target };
  });
}

type Piece = readonly Point[];

const longestFirst = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces
    .map((piece) => ({ piece, length: alongLengths(piece).at(-1) ?? 0 }))
    .toSorted((a, b) => b.length - a.length)
    .map(({ piece }) => piece);

function firstPlace(pieces: readonly Piece[], place: (piece: Piece) => LabelPlace | null): LabelPlace | null {
  for (const piece of pieces) {
    const found = place(piece);
    if (found) return found;
  }
  return null;
}
