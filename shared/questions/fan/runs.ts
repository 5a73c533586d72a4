import { SUM_BLOCK } from './extent.ts';

/** Consecutive numbers `from … to − 1`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A piece of a run, and how much of the run is begun with it. */
export interface Piece extends Run {
  readonly done: number;
}

/** A run in pieces of at most `step`. */
export function* piecesOf({ from: begin, to: end }: Run, step: number): Generator<Piece, void> {
  for (let from = begin; from < end; from += step) {
    const to = Math.min(end, from + step);
    yield { from, to, done: (to - begin) / (end - begin) };
  }
}

/** Shares a run out into at most `parts` runs of whole blocks, as even as blocks allow; none is empty. */
export function evenly({ from: begin, to: end }: Run, parts: number, block = SUM_BLOCK): readonly Run[] {
  const blocks = Math.ceil((end - begin) / block);
  const used = Math.min(parts, blocks);
  return Array.from({ length: used }, (_, k) => ({
    from: begin + Math.floor((blocks * k) / used) * block,
    to: Math.min(end, begin + Math.floor((blocks * (k + 1)) / used) * block),
  }));
}
