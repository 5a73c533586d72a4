const round = (value: number): number => Math.round(value * 10) / 10;

/** A path through a value per year, with a gap where there is none. Made by hand, as it is made for every scenario while a slider moves. */
export function linePath(
  values: ArrayLike<number>,
  x: (t: number) => number,
  y: (value: number) => number,
  from = 0,
): string {
  let path = '';
  let isDown = false;
  for (let t = from; t < values.length; t++) {
    const value = values[t]!;
    if (!Number.isNaN(value)) path += `${isDown ? 'L' : 'M'}${round(x(t))},${round(y(value))}`;
    isDown = !Number.isNaN(value);
  }
  return path;
}

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
