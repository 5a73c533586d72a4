/** A point in the nodes of a grid: 0 … columns − 1 across, 0 … rows − 1 up; between nodes where it lies between them. */
export type GridPoint = readonly [across: number, up: number];

/**
 * The pieces of a ring of d3-contour that lie within the grid. A ring is in cells, of which the nodes are the centres,
 * and closes itself half a cell outside of the outermost nodes: what runs there is no contour line.
 */
export function piecesWithin(
  ring: readonly (readonly number[])[],
  columns: number,
  rows: number,
): readonly (readonly GridPoint[])[] {
  const pieces: GridPoint[][] = [];
  let open: GridPoint[] | null = null;
  for (let k = 1; k < ring.length; k++) {
    const inside = clipped(node(ring[k - 1]!), node(ring[k]!), columns - 1, rows - 1);
    if (inside === null) {
      open = null;
      continue;
    }
    const [from, to] = inside;
    const last = open?.at(-1);
    if (!open || !last || !same(last, from)) {
      open = [from];
      pieces.push(open);
    }
    open.push(to);
  }
  return joined(pieces.filter((piece) => piece.length > 1));
}

const node = ([across = 0, up = 0]: readonly number[]): GridPoint => [across - 0.5, up - 0.5];

const same = (a: GridPoint, b: GridPoint): boolean => Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;

/** A ring starts anywhere: its last piece may go on as its first. */
function joined(pieces: readonly (readonly GridPoint[])[]): readonly (readonly GridPoint[])[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || first === last || !same(last.at(-1)!, first[0]!)) return pieces;
  return [[...last, ...first.slice(1)], ...pieces.slice(1, -1)];
}

/** The part of a segment within 0 … width and 0 … height (Liang and Barsky), or null. */
function clipped(a: GridPoint, b: GridPoint, width: number, height: number): readonly [GridPoint, GridPoint] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [enter, leave] = [0, 1];
  for (const [towards, room] of [
    [-dx, a[0]],
    [dx, width - a[0]],
    [-dy, a[1]],
    [dy, height - a[1]],
  ] as const) {
    if (towards === 0) {
      if (room < 0) return null;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  if (enter >= leave) return null;
  const at = (t: number): GridPoint => [a[0] + t * dx, a[1] + t * dy];
  return [enter === 0 ? a : at(enter), leave === 1 ? b : at(leave)];
}
