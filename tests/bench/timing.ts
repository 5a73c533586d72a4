export interface Timing {
  /** Milliseconds a piece of work: median, least and most of the timed runs. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Times `work` after two warm-up runs; `pieces` is how many pieces of work one run does. */
export function time(work: () => void, { runs = 7, pieces = 1 } = {}): Timing {
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push((performance.now() - start) / pieces);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1] as number, min: times[0] as number, max: times[runs - 1] as number, runs };
}
