/**
 * Where a curve is looked at before anything is searched for: evenly over the whole range and over the part where
 * analysts move, on a scale of powers from 0 out (so that what happens at everyday sizes is seen in a range of a
 * billion), and ever closer around today's value.
 */
export function scanPoints(
  [low, high]: readonly [number, number],
  soft: readonly [number, number],
  step: number,
  today: number,
): readonly number[] {
  const points = [
    ...evenly(low, high),
    ...evenly(Math.max(low, soft[0]), Math.min(high, soft[1])),
    ...powers(Math.max(Math.abs(low), Math.abs(high)), step / 1000).flatMap((size) => [-size, size]),
    ...around(today, high - low),
  ].filter((x) => x >= low && x <= high);
  return [...new Set(points)].toSorted((a, b) => a - b);
}

const EVEN = 128;
const A_DECADE = 8;
const HALVINGS = 36;

const evenly = (from: number, to: number): readonly number[] =>
  from <= to ? Array.from({ length: EVEN + 1 }, (_, i) => (i === EVEN ? to : from + ((to - from) * i) / EVEN)) : [];

function powers(most: number, least: number): readonly number[] {
  const sizes: number[] = [];
  for (let k = Math.ceil(Math.log10(least) * A_DECADE); ; k++) {
    const size = 10 ** (k / A_DECADE);
    if (size > most) return sizes;
    sizes.push(size);
  }
}

const around = (today: number, span: number): readonly number[] => [
  today,
  ...Array.from({ length: HALVINGS }, (_, k) => span * 2 ** -(k + 1)).flatMap((off) => [today - off, today + off]),
];
