const round = (value: number): number => Math.round(value * 10) / 10;

/** The outline between two lines of a value per year: along the upper one, and back along the lower one. */
export function bandPath(
  upper: ArrayLike<number>,
  lower: ArrayLike<number>,
  x: (t: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (let t = 0; t < upper.length; t++) path += `${t === 0 ? 'M' : 'L'}${round(x(t))},${round(y(upper[t]!))}`;
  for (let t = lower.length - 1; t >= 0; t--) path += `L${round(x(t))},${round(y(lower[t]!))}`;
  return path === '' ? '' : `${path}Z`;
}
