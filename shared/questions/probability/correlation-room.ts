import { type Correlation, choleskyFactor } from './correlation.ts';

/** Correlations closer to 1 than this are not offered. */
const MOST = 0.999;
const NEAR = 1e-4;

/**
 * Between which values one correlation can lie so that the matrix stays positive definite, all others as they are; null
 * where the others contradict each other by themselves. The values that are possible form one interval, as the positive
 * definite matrices are a convex set.
 */
export function correlationRoom(
  size: number,
  correlations: readonly Correlation[],
  pair: Pick<Correlation, 'a' | 'b'>,
): readonly [number, number] | null {
  const others = correlations.filter(({ a, b }) => !(a === pair.a && b === pair.b) && !(a === pair.b && b === pair.a));
  const fits = (rho: number) => choleskyFactor(size, [...others, { ...pair, rho }]).ok;
  const inside = possible(fits, correlations, pair);
  return inside === null ? null : [farthest(fits, inside, -MOST), farthest(fits, inside, MOST)];
}

/** A value that fits: the present one, none, or one of a scan between the ends. */
function possible(
  fits: (rho: number) => boolean,
  correlations: readonly Correlation[],
  pair: Pick<Correlation, 'a' | 'b'>,
): number | null {
  const now = correlations.find(({ a, b }) => (a === pair.a && b === pair.b) || (a === pair.b && b === pair.a))?.rho;
  const scan = Array.from({ length: 199 }, (_, k) => (k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * 0.01);
  return [...(now === undefined ? [] : [now]), ...scan].find(fits) ?? null;
}

function farthest(fits: (rho: number) => boolean, from: number, to: number): number {
  if (fits(to)) return to;
  let [inside, outside] = [from, to];
  while (Math.abs(outside - inside) > NEAR) {
    const middle = (inside + outside) / 2;
    if (fits(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
