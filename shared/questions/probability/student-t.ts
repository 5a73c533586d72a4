import { incompleteBeta, logGamma } from './beta.ts';

/** The chance that Student's t with so many degrees of freedom is above `t`, for t ≥ 0. */
const above = (freedom: number, t: number): number => incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;

/** Its density at `t`. */
function densityOf(freedom: number): (t: number) => number {
  const scale = Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2)) / Math.sqrt(freedom * Math.PI);
  return (t) => scale * Math.exp((-(freedom + 1) / 2) * Math.log1p((t * t) / freedom));
}

/**
 * The quantile of Student's t: below it lies the share `p` (0 < p < 1) of draws, for 1 or more degrees of freedom. By
 * Newton's method, held between bounds that close in, to about 12 digits.
 */
export function studentT(p: number, freedom: number): number {
  if (p < 0.5) return -studentT(1 - p, freedom);
  if (p === 0.5) return 0;
  const tail = 1 - p;
  const density = densityOf(freedom);
  let high = 1;
  while (above(freedom, high) > tail) high *= 2;
  let low = 0;
  let t = high / 2;
  for (let step = 0; step < 200; step++) {
    const off = above(freedom, t) - tail;
    if (off > 0) low = t;
    else high = t;
    const newton = t + off / density(t);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}
