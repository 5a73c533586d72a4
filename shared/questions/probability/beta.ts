/** The beta distribution on (0, 1): its distribution function, and the table from which PERT is read. */

/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9). */
export function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ] as const;
  const y = x - 1;
  let sum = 0.9999999999998099;
  terms.forEach((term, i) => {
    sum += term / (y + i + 1);
  });
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * Regularised incomplete beta function I_x(a, b): the chance of a draw below x. By its continued fraction, evaluated
 * with the modified Lentz method (Numerical Recipes, § 6.4).
 */
export const incompleteBeta = (a: number, b: number, x: number): number => betaBelow(a, b, x, logBeta(a, b));

function betaBelow(a: number, b: number, x: number, logB: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(b, a, 1 - x, logB);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB) * continuedFraction(a, b, x)) / a;
}

function continuedFraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}
