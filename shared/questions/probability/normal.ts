/** The standard normal distribution: Φ and its inverse, both to about the precision of a double. */

/** Φ⁻¹ (Wichura, algorithm AS 241, PPND16, 1988), for 0 < u < 1; −∞ and ∞ at the ends. */
export function inverseNormal(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  return inverseNormalTail(u, q);
}

function inverseNormalTail(u: number, q: number): number {
  if (u <= 0) return Number.NEGATIVE_INFINITY;
  if (u >= 1) return Number.POSITIVE_INFINITY;
  let r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
  let z: number;
  if (r <= 5) {
    r -= 1.6;
    z =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    r -= 5;
    z =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return q < 0 ? -z : z;
}

const P_SMALL = [
  3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694, 0.18577770618460315,
] as const;
const Q_SMALL = [23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171] as const;
const P_MIDDLE = [
  0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769, 1712.0476126340707,
  2051.0783778260716, 1230.3393547979972, 2.1531153547440383e-8,
] as const;
const Q_MIDDLE = [
  15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597, 4362.619090143247,
  3439.3676741437216, 1230.3393548037495,
] as const;
const P_LARGE = [
  0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275, 0.0006587491615298378,
  0.016315387137302097,
] as const;
const Q_LARGE = [
  2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
] as const;

/** Complementary error function (Cody, "Rational Chebyshev approximations for the error function", 1969). */
export function complementaryError(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * smallError(y * y);
  const tail = y <= 4 ? middleTail(y) : largeTail(y);
  return x < 0 ? 2 - tail : tail;
}

function smallError(square: number): number {
  let above = P_SMALL[4] * square;
  let below = square;
  for (let i = 0; i < 3; i++) {
    above = (above + P_SMALL[i]!) * square;
    below = (below + Q_SMALL[i]!) * square;
  }
  return (above + P_SMALL[3]) / (below + Q_SMALL[3]);
}

function middleTail(y: number): number {
  let above = P_MIDDLE[8] * y;
  let below = y;
  for (let i = 0; i < 7; i++) {
    above = (above + P_MIDDLE[i]!) * y;
    below = (below + Q_MIDDLE[i]!) * y;
  }
  return expOfSquare(y) * ((above + P_MIDDLE[7]) / (below + Q_MIDDLE[7]));
}

function largeTail(y: number): number {
  if (y > 26.6) return 0;
  const inverse = 1 / (y * y);
  let above = P_LARGE[5] * inverse;
  let below = inverse;
  for (let i = 0; i < 4; i++) {
    above = (above + P_LARGE[i]!) * inverse;
    below = (below + Q_LARGE[i]!) * inverse;
  }
  const ratio = (inverse * (above + P_LARGE[4])) / (below + Q_LARGE[4]);
  return (expOfSquare(y) / y) * (0.5641895835477563 - ratio);
}

/** e^(−y²), with y split so that the square's rounding does not reach the result. */
function expOfSquare(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(y - coarse) * (y + coarse));
}

/** Φ(z). */
export const normalCdf = (z: number): number => 0.5 * complementaryError(-z * Math.SQRT1_2);
