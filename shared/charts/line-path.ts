const round = (value: number): number => Math.round(value * 10) / 10;

/** A path through a value per year. Made by hand, as it is made for every scenario while a slider moves. */
export function linePath(
  values: ArrayLike<number>,
  x: (t: number) => number,
  y: (value: number) => number,
  from = 0,
): string {
  let path = '';
  for (let t = from; t < values.length; t++) path += `${path === '' ? 'M' : 'L'}${round(x(t))},${round(y(values[t]!))}`;
  return path;
}
