/* The same numbers for every library: 8 scenarios x 12 years, and quantiles around the first. */
export const W = 864,
  LINE_H = 206,
  FAN_H = 360,
  LEFT = 52,
  RIGHT = 230,
  TOP = 10,
  BOTTOM = 24;
export const years = Array.from({ length: 12 }, (_, t) => 2024 + t);
export const scenarios = [
  ['Growth fades', '#1a1a1a', 0.05, 1.5, 0],
  ['Growth stalls', '#0064a6', 0.02, 0.5, -0.01],
  ['Momentum holds', '#b07800', 0.09, 5, 0.02],
  ['Higher worker quota', '#00966e', 0.051, 1.6, 0.003],
  ['Zones and incentives', '#c85000', 0.056, 1.7, 0.006],
  ['Export shock', '#b8589a', 0.045, 1.4, -0.004],
  ['Preferences lost', '#2b8cbe', 0.04, 1.5, -0.006],
  ['Zones and quota', '#808000', 0.058, 1.8, 0.009],
].map(([name, color, longRun, halfLife, shift], k) => ({ id: `s${k}`, name, color, longRun, halfLife, shift }));
export const START = 0.198;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const fmt = (v) => number.format(v);
/** v = base * product of (1 + g(t)), g fading from the first year's to the long run's. */
export function project(first) {
  return scenarios.map(({ longRun, halfLife, shift }) => {
    const values = [2000];
    for (let t = 1; t < 12; t++) {
      const g = longRun + (first + shift - longRun) * 0.5 ** ((t - 1) / halfLife);
      values.push(values[t - 1] * (1 + g));
    }
    return values;
  });
}
const Z = [-1.645, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.645];
/** 7 quantiles (5, 10, 25, 50, 75, 90, 95) of the first scenario, and the 8 medians. */
export function fanOf(first) {
  const medians = project(first);
  const quantiles = Z.map((z) => medians[0].map((v, t) => v * Math.exp(z * 0.09 * Math.sqrt(t))));
  return { medians, quantiles };
}
export const BANDS = [
  [0, 6, 0.15],
  [1, 5, 0.2],
  [2, 4, 0.3],
];
export const FAN_COLOR = '#3b5bdb';
