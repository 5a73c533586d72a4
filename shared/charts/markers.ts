type Corner = readonly [x: number, y: number];
type Symbol = (r: number, x: number, y: number) => string;

const round = (value: number): number => Math.round(value * 100) / 100;
const outlines = new WeakMap<readonly Corner[], Map<number, string>>();

/** An outline from its first corner on: the same wherever it stands, so it is written once for each size. */
function fromFirst(corners: readonly Corner[], scale: number): string {
  const known = outlines.get(corners) ?? new Map<number, string>();
  outlines.set(corners, known);
  let outline = known.get(scale);
  if (outline === undefined) {
    const places = corners.map(([x, y]) => [round(x * scale), round(y * scale)] as const);
    const steps = places.slice(1).map(([x, y], k) => `${round(x - places[k]![0])},${round(y - places[k]![1])}`);
    outline = `l${steps.join('l')}Z`;
    known.set(scale, outline);
  }
  return outline;
}

const outline = (corners: readonly Corner[], scale: number, [x, y]: Corner): string => {
  const [cx, cy] = corners[0]!;
  return `M${round(x + cx * scale)},${round(y + cy * scale)}${fromFirst(corners, scale)}`;
};

const disc: Symbol = (r, x, y) => `M${x - r},${y}A${r},${r},0,1,1,${x + r},${y}A${r},${r},0,1,1,${x - r},${y}Z`;

const filled =
  (corners: readonly Corner[]): Symbol =>
  (r, x, y) =>
    outline(corners, r, [x, y]);

/** How much of a hollow marker is hole. */
const HOLE = 0.46;

/** With a hole that runs the other way round, so that it stays open whatever fills it. */
function hollow(corners: readonly Corner[]): Symbol {
  const middle = (k: 0 | 1) => corners.reduce((sum, corner) => sum + corner[k], 0) / corners.length;
  const [mx, my] = [middle(0), middle(1)];
  const hole = corners.map(([x, y]): Corner => [mx + (x - mx) * HOLE, my + (y - my) * HOLE]).toReversed();
  return (r, x, y) => outline(corners, r, [x, y]) + outline(hole, r, [x, y]);
}

const scaled = (scale: number, ...corners: readonly Corner[]): readonly Corner[] =>
  corners.map(([x, y]) => [x * scale, y * scale]);
const turned = (corners: readonly Corner[], degrees: number): readonly Corner[] => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
};

const cross = (scale: number, arm: number): readonly Corner[] =>
  [0, 90, 180, 270].flatMap((degrees) => turned(scaled(scale, [arm, -arm], [1, -arm], [1, arm]), degrees));

const SQUARE = scaled(0.9, [-1, -1], [1, -1], [1, 1], [-1, 1]);
const DIAMOND = scaled(1.25, [0, -1], [1, 0], [0, 1], [-1, 0]);
const UP = scaled(1, [0, -1.1], [1.15, 0.9], [-1.15, 0.9]);
const DOWN = turned(UP, 180);
const RIGHT = turned(UP, 90);
const LEFT = turned(UP, 270);
const HEXAGON = scaled(1, [-0.58, -1], [0.58, -1], [1.15, 0], [0.58, 1], [-0.58, 1], [-1.15, 0]);
const PENTAGON = scaled(1, [0, -1.15], [1.1, -0.35], [0.68, 0.93], [-0.68, 0.93], [-1.1, -0.35]);
const STAR = [0, 72, 144, 216, 288].flatMap((degrees) => turned(scaled(1.4, [0, -1], [0.27, -0.37]), degrees));
const BAR = scaled(1, [-0.55, -1.3], [0.55, -1.3], [0.55, 1.3], [-0.55, 1.3]);
const HOURGLASS = scaled(1.1, [-1, -1.1], [1, -1.1], [0.2, 0], [1, 1.1], [-1, 1.1], [-0.2, 0]);
const DOME = scaled(1.15, [-1, 0.6], [-1, 0.1], [-0.7, -0.55], [0, -0.85], [0.7, -0.55], [1, 0.1], [1, 0.6]);

interface Mark {
  readonly symbol: Symbol;
  /** Place among the scenario colours, from 1. */
  readonly colour: number;
  /** Line without a break, with long dashes, or with dashes and dots. */
  readonly dash: 1 | 2 | 3;
}

const mark = (symbol: Symbol, colour: number, dash: Mark['dash']): Mark => ({ symbol, colour, dash });

/**
 * What tells scenarios apart, one for each mark: no shape comes twice, and no shape has the same colour in its filled and
 * its hollow form; drawn so that each looks as large as the others. The disc is the baseline's.
 */
const KINDS: readonly Mark[] = [
  mark(disc, 1, 1),
  ...[SQUARE, DIAMOND, UP, DOWN, cross(1.1, 0.42), HEXAGON, PENTAGON].map((corners, k) =>
    mark(filled(corners), 2 + k, 1),
  ),
  ...[RIGHT, turned(cross(1.2, 0.36), 45), STAR, LEFT, BAR, HOURGLASS, DOME].map((corners, k) =>
    mark(filled(corners), 2 + ((k + 3) % 7), 2),
  ),
  ...[SQUARE, DIAMOND, UP, DOWN, HEXAGON, PENTAGON, cross(1.2, 0.5), RIGHT, LEFT].map((corners, k) =>
    mark(hollow(scaled(1.12, ...corners)), 2 + ((k + 5) % 7), 3),
  ),
];

const kindOf = (of: number): Mark => KINDS[of % KINDS.length]!;

/** Place of a scenario's colour among the eight, from 1, and its dash: none, long dashes, dashes and dots. */
export const lookOf = (of: number): Readonly<Pick<Mark, 'colour' | 'dash'>> => kindOf(of);

/** Path of the marker of a scenario, of about this radius, around (x, y). */
export const markerPath = (of: number, radius: number, x = 0, y = 0): string => kindOf(of).symbol(radius, x, y);

/** Class that gives an element its scenario's colour, as `--own` and `--own-text`, and its dash, as `--dash`. */
export const markClass = (of: number): string => {
  const { colour, dash } = kindOf(of);
  return [`mark-${colour}`, ...(dash === 1 ? [] : [`dash-${dash}`])].join(' ');
};

/** Shares of a line's years that lie between two of its markers. */
const ALONG = 4;

/**
 * The marker of a scenario along its line, as one path: at its end, and every few years before it; lines near each other
 * have theirs in other years, by their place among the lines.
 */
export function alongPath(
  of: number,
  place: number,
  values: ArrayLike<number>,
  x: (t: number) => number,
  y: (value: number) => number,
  radius = 3,
): string {
  const last = values.length - 1;
  const step = Math.max(2, Math.ceil(last / ALONG));
  let path = '';
  for (let t = 1; t <= last; t++) {
    const near = last - t < step / 2 && t < last;
    if (t !== last && (near || t % step !== place % step)) continue;
    if (!Number.isNaN(values[t])) path += markerPath(of, radius, round(x(t)), round(y(values[t]!)));
  }
  return path;
}
