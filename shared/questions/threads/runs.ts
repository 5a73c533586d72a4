import { SUM_BLOCK } from '../fan/extent.ts';

/** Consecutive numbers `from … to − 1`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Shares `count` out into at most `parts` runs of whole blocks, as even as blocks allow; none is empty. */
export function evenly(count: number, parts: number, block = SUM_BLOCK): readonly Run[] {
  const blocks = Math.ceil(count / block);
  const used = Math.min(parts, blocks);
  return Array.from({ length: used }, (_, k) => ({
    from: Math.floor((blocks * k) / used) * block,
    to: Math.min(count, Math.floor((blocks * (k + 1)) / used) * block),
  }));
}
