/** A place that is taken in a picture: a circle, in pixels. */
export interface Taken {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a value is written on its contour line: centre, and angle in degrees, never upside down. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

type Point = readonly [x: number, y: number];

/** Tried in this order along a line. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
const HALF_HEIGHT = 8;

/**
 * The first place along the line where a label of this width touches nothing that is taken and keeps within bounds, or
 * null; a line that is hardly longer than its label gets none.
 */
export function placeOnLine(
  line: readonly Point[],
  width: number,
  taken: readonly Taken[],
  bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): LabelPlace | null {
  const lengths = alongLengths(line);
  const length = lengths.at(-1) ?? 0;
  if (length < width * 1.6) return null;
  for (const share of SHARES) {
    const place = placeAt(line, lengths, share * length, width / 2);
    const own = covered(place, width);
    const clear = own.every(
      (circle) =>
        circle.x - circle.radius > bounds.left &&
        circle.x + circle.radius < bounds.right &&
        circle.y - circle.radius > bounds.top &&
        circle.y + circle.radius < bounds.bottom &&
        taken.every((other) => !touch(circle, other)),
    );
    if (clear) return place;
  }
  return null;
}

/** Squares instead of roots: asked for thousands of pairs while a slider moves. */
function touch(a: Taken, b: Taken): boolean {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const reach = a.radius + b.radius;
  return dx * dx + dy * dy <= reach * reach;
}

/** Circles that a label covers. */
export function covered({ x, y, angle }: LabelPlace, width: number): readonly Taken[] {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const reach = Math.max(0, width / 2 - HALF_HEIGHT / 2);
  const count = Math.max(2, Math.ceil((2 * reach) / HALF_HEIGHT) + 1);
  return Array.from({ length: count }, (_, k) => {
    const off = -reach + (2 * reach * k) / (count - 1);
    return { x: x + off * dx, y: y + off * dy, radius: HALF_HEIGHT };
  });
}

/** How far each point of a line is from its beginning, along the line. */
export function alongLengths(line: readonly Point[]): readonly number[] {
  let length = 0;
  return line.map(([x, y], k) => {
    const [fromX, fromY] = line[Math.max(0, k - 1)]!;
    length += Math.sqrt((x - fromX) * (x - fromX) + (y - fromY) * (y - fromY));
    return length;
  });
}

/** Centre between the two points of the line that lie half a label before and after, at the angle between them. */
function placeAt(line: readonly Point[], lengths: readonly number[], at: number, half: number): LabelPlace {
  const [x1, y1] = pointAt(line, lengths, at - half);
  const [x2, y2] = pointAt(line, lengths, at + half);
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const [x, y] = pointAt(line, lengths, at);
  return { x, y, angle: angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle };
}

function pointAt(line: readonly Point[], lengths: readonly number[], at: number): Point {
  const next = lengths.findIndex((length) => length >= at);
  if (next <= 0) return next === 0 ? line[0]! : line.at(-1)!;
  const [a, b] = [line[next - 1]!, line[next]!];
  const share = (at - lengths[next - 1]!) / (lengths[next]! - lengths[next - 1]!);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
