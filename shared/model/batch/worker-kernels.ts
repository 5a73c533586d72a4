import type { Kernel } from './kernels.ts';

/** Operations of a worker track in a year (§ 5); a stay of more than a year is long. */

/** Of a stock a with average stay b, those who stay on. */
export const keptOf: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) {
    const before = m[a + (i & aMask)]!;
    const stay = m[b + (i & bMask)]!;
    m[out + i] = stay > 1 ? before - before / stay : 0;
  }
};

/** The stock, from average stay a, kept b and departures c. */
export const stockOf: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) {
    const stay = m[a + (i & aMask)]!;
    const leaving = m[c + (i & cMask)]!;
    m[out + i] = stay > 1 ? m[b + (i & bMask)]! + leaving : leaving * stay;
  }
};

/** Returns, from average stay a, last year's stock b and what comes home c where stays are short. */
export const returnsOf: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) {
    const stay = m[a + (i & aMask)]!;
    m[out + i] = stay > 1 ? m[b + (i & bMask)]! / stay : m[c + (i & cMask)]!;
  }
};

/** Remittances, from average stay a, pay b, last year's stock c and this year's d. */
export const remittancesOf: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++) {
    const pay = m[b + (i & bMask)]!;
    const stock = m[d + (i & dMask)]!;
    m[out + i] = m[a + (i & aMask)]! > 1 ? (pay * (m[c + (i & cMask)]! + stock)) / 2 : pay * stock;
  }
};

/** What part of the departures wanted finds room: those at work a, kept b, under a ceiling c. */
export const partWithRoom: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) {
    const atWork = m[a + (i & aMask)]!;
    const room = Math.max(0, m[c + (i & cMask)]! - m[b + (i & bMask)]!);
    m[out + i] = atWork > room ? room / atWork : 1;
  }
};

/** Utilisation, from skilled workers wanted a and their supply b (§ 6). */
export const utilisationOf: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) {
    const wanted = m[a + (i & aMask)]!;
    const supply = m[b + (i & bMask)]!;
    m[out + i] = wanted <= supply ? 1 : supply / wanted;
  }
};
