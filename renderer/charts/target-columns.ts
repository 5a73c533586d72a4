/** Lines nearer than this, in pixels, would have their names cover each other. */
const NEAR = 14;

/**
 * In which column, from the left, the name of each target's line stands: 0, or beside those of lines too near above or
 * below it. `ys` are the heights of the lines.
 */
export function targetColumns(ys: readonly number[]): readonly number[] {
  const columns: number[] = [];
  ys.forEach((y, k) => {
    const taken = new Set(columns.filter((_, other) => other < k && Math.abs(ys[other]! - y) < NEAR));
    let column = 0;
    while (taken.has(column)) column++;
    columns.push(column);
  });
  return columns;
}
