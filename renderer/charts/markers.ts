type Symbol = (r: number, x: number) => string;

/** Half the width of the plus's arms, as a share of its own. */
const A = 0.42;

/** The eight markers, one for each mark, drawn around (x, 0) so that each looks as large as the others. */
const SYMBOLS: readonly Symbol[] = [
  (r, x) => `M${x - r},0A${r},${r},0,1,1,${x + r},0A${r},${r},0,1,1,${x - r},0Z`,
  polygon(0.9, [-1, -1], [1, -1], [1, 1], [-1, 1]),
  polygon(1.25, [0, -1], [1, 0], [0, 1], [-1, 0]),
  polygon(1, [0, -1.1], [1.15, 0.9], [-1.15, 0.9]),
  polygon(1, [0, 1.1], [1.15, -0.9], [-1.15, -0.9]),
  polygon(
    1.1,
    [-A, -1],
    [A, -1],
    [A, -A],
    [1, -A],
    [1, A],
    [A, A],
    [A, 1],
    [-A, 1],
    [-A, A],
    [-1, A],
    [-1, -A],
    [-A, -A],
  ),
  polygon(1, [-0.58, -1], [0.58, -1], [1.15, 0], [0.58, 1], [-0.58, 1], [-1.15, 0]),
  polygon(1, [0, -1.15], [1.1, -0.35], [0.68, 0.93], [-0.68, 0.93], [-1.1, -0.35]),
];

function polygon(scale: number, ...corners: readonly (readonly [number, number])[]): Symbol {
  return (r, x) => `M${corners.map(([cx, cy]) => `${round(x + cx * scale * r)},${round(cy * scale * r)}`).join('L')}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export const MARKS = SYMBOLS.length;

/** Path of the marker of a scenario, of about this radius, around (x, 0). */
export const markerPath = (mark: number, radius: number, x = 0): string => SYMBOLS[mark % MARKS]!(radius, x);

/** Class that gives an element its scenario's colour, as `--own` and `--own-text`. */
export const markClass = (mark: number): string => `mark-${(mark % MARKS) + 1}`;
