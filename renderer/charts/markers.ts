/** The eight markers, one for each mark, drawn around (0, 0) so that each looks as large as the others. */
const SYMBOLS: readonly ((r: number) => string)[] = [
  (r) => `M${-r},0A${r},${r},0,1,1,${r},0A${r},${r},0,1,1,${-r},0Z`,
  (r) => polygon([-1, -1], [1, -1], [1, 1], [-1, 1])(r * 0.9),
  (r) => polygon([0, -1], [1, 0], [0, 1], [-1, 0])(r * 1.25),
  (r) => polygon([0, -1.1], [1.15, 0.9], [-1.15, 0.9])(r),
  (r) => polygon([0, 1.1], [1.15, -0.9], [-1.15, -0.9])(r),
  (r) => {
    const a = 0.42;
    return polygon(
      [-a, -1],
      [a, -1],
      [a, -a],
      [1, -a],
      [1, a],
      [a, a],
      [a, 1],
      [-a, 1],
      [-a, a],
      [-1, a],
      [-1, -a],
      [-a, -a],
    )(r * 1.1);
  },
  (r) => polygon([-0.58, -1], [0.58, -1], [1.15, 0], [0.58, 1], [-0.58, 1], [-1.15, 0])(r),
  (r) => polygon([0, -1.15], [1.1, -0.35], [0.68, 0.93], [-0.68, 0.93], [-1.1, -0.35])(r),
];

const polygon =
  (...corners: readonly (readonly [number, number])[]) =>
  (r: number): string =>
    `M${corners.map(([x, y]) => `${round(x * r)},${round(y * r)}`).join('L')}Z`;

const round = (value: number): number => Math.round(value * 100) / 100;

export const MARKS = SYMBOLS.length;

/** Path of the marker of a scenario, of about this radius. */
export const markerPath = (mark: number, radius: number): string => SYMBOLS[mark % MARKS]!(radius);

/** Class that gives an element its scenario's colour, as `--own` and `--own-text`. */
export const markClass = (mark: number): string => `mark-${(mark % MARKS) + 1}`;
