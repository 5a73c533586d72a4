export interface Timing {
  /** Milliseconds a piece of work: median, least and most of the timed runs. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Times `work` after warm-up runs; `pieces` is how many pieces of work one run does. */
export function time(work: () => void, { runs = 7, pieces = 1, warmUp = 2 } = {}): Timing {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push((performance.now() - start) / pieces);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1]!, min: times[0]!, max: times[runs - 1]!, runs };
}

const milliseconds = (ms: number): string => (ms < 0.1 ? `${(ms * 1000).toFixed(2)} µs` : `${ms.toFixed(1)} ms`);

/** Prints one line; a goal that is missed is said and ends the program with a status other than 0. */
export function report(what: string, { median, min, max }: Timing, goal: number): void {
  const columns = [median, min, max].map((ms) => milliseconds(ms).padStart(10));
  const missed = median > goal;
  if (missed) process.exitCode = 1;
  console.log(`${what.padEnd(58)} ${columns.join(' ')} ${milliseconds(goal).padStart(10)}${missed ? '  MISSED' : ''}`);
}
