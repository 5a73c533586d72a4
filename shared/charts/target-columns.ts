/** Room for a target's name, and so from one column of names to the next. */
export const NAME_ROOM = 104;
export const COLUMN = NAME_ROOM + 8;
/** From a target's line up to that of its name. */
export const NAME_OVER = 5;

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

/** Whether words on a line at `y` would run into the name of a target at one of these heights. */
export const meetsName = (ys: readonly number[], y: number): boolean =>
  ys.some((at) => Math.abs(at - NAME_OVER - y) < NEAR);
