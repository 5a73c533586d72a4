/** Numbers as a computer has them, one beside the other: where something ends, to the last of them. */

/** The last number from `inside` towards `outside` for which `holds`. */
export function edgeOf(holds: (x: number) => boolean, inside: number, outside: number): number {
  let [held, failed] = [inside, outside];
  for (;;) {
    const x = midway(held, failed);
    if (x === held || x === failed) return held;
    if (holds(x)) held = x;
    else failed = x;
  }
}

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** Place of a number among all numbers, in their order. */
function placeOf(x: number): bigint {
  double[0] = x;
  const word = bits[0] as bigint;
  return word < 0n ? -(word & 0x7fff_ffff_ffff_ffffn) : word;
}

function numberAt(place: bigint): number {
  bits[0] = place < 0n ? -place | -0x8000_0000_0000_0000n : place;
  return double[0] as number;
}

/** The number with as many numbers between it and `a` as between it and `b`; one of them where they are neighbours. */
export const midway = (a: number, b: number): number => numberAt((placeOf(a) + placeOf(b)) >> 1n);

/** The number `count` numbers further up, or down. */
export const numbersAway = (x: number, count: number): number => numberAt(placeOf(x) + BigInt(count));
