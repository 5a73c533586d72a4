import { SUM_BLOCK } from './extent.ts';

/** Values that are drawn between two chances to stop: a few milliseconds. */
const VALUES = 400_000;
/** More draws gain nothing. */
const MOST = 4;

/** How many draws of so many columns are computed between two chances to stop: blocks of 1,024, at least one. */
export const drawsAtATime = (columns: number): number =>
  SUM_BLOCK * Math.min(MOST, Math.max(1, Math.floor(VALUES / Math.max(1, columns) / SUM_BLOCK)));
