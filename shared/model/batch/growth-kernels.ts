import { saturation } from '../growth.ts';
import type { Kernel } from './kernels.ts';

/** Operations of growth paths (§ 2). */

/** What is left after a year of what halves in a years. */
export const yearlyDecay: Kernel = (m, count, out, a, aMask) => {
  for (let i = 0; i < count; i++) m[out + i] = 2 ** (-1 / m[a + (i & aMask)]!);
};

/** Level a after a year of growth at rate b. */
export const grow: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! * (1 + m[b + (i & bMask)]!);
};

/** Level a after a year of growth at rate b + c · d: start, span and weight of the path. */
export const growOnPath: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++) {
    const rate = m[b + (i & bMask)]! + m[c + (i & cMask)]! * m[d + (i & dMask)]!;
    m[out + i] = m[a + (i & aMask)]! * (1 + rate);
  }
};

/** As `growOnPath`, with noise e on the rate. */
export const growOnPathWithNoise: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask, e, eMask) => {
  for (let i = 0; i < count; i++) {
    let rate = m[b + (i & bMask)]! + m[c + (i & cMask)]! * m[d + (i & dMask)]! + m[e + (i & eMask)]!;
    if (rate < -0.95) rate = -0.95;
    m[out + i] = m[a + (i & aMask)]! * (1 + rate);
  }
};

/** The q of a saturating path from growth a, base b and ceiling c. */
export const saturationOf: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++)
    m[out + i] = saturation(m[a + (i & aMask)]!, m[b + (i & bMask)]!, m[c + (i & cMask)]!);
};

/** The rate of a saturating path from its q a, level b and ceiling c. */
export const saturatingRate: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) {
    const q = m[a + (i & aMask)]!;
    m[out + i] = q < 0 ? 0 : 1 / (q + ((1 - q) * m[b + (i & bMask)]!) / m[c + (i & cMask)]!) - 1;
  }
};

/** Rate a with noise b. */
export const withNoise: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = Math.max(-0.95, m[a + (i & aMask)]! + m[b + (i & bMask)]!);
};
