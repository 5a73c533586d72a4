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

/** The outline between two lines of a value per year, along the upper one and back along the lower one; with gaps. */
export function bandPath(
  upper: ArrayLike<number>,
  lower: ArrayLike<number>,
  x: (t: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  const place = (values: ArrayLike<number>, t: number) => `${round(x(t))},${round(y(values[t]!))}`;
  for (let from = 0; from < upper.length; from++) {
    let to = from;
    while (to < upper.length && !Number.isNaN(upper[to]) && !Number.isNaN(lower[to])) to++;
    for (let t = from; t < to; t++) path += `${t === from ? 'M' : 'L'}${place(upper, t)}`;
    for (let t = to - 1; t >= from; t--) path += `L${place(lower, t)}`;
    if (to > from) path += 'Z';
    from = to;
  }
  return path;
}
