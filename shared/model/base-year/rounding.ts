/** Two ways to calculate one number may differ by this much, relative. */
const SAME = 1e-12;

/** Whether two numbers differ by no more than rounding. */
export const sameButRounding = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/** The same of a share in which what it leaves counts as well: of exports, imports are the rest. */
export const sameShare = (a: number, b: number): boolean => sameButRounding(a, b) && sameButRounding(1 - a, 1 - b);
