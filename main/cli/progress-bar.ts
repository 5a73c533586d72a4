/** Work that is done sooner shows no bar, and a bar is not drawn anew more often. */
const SOONEST_MS = 200;
const BETWEEN_MS = 50;
const CELLS = 30;

/**
 * A bar on one line of a terminal that shows which share of long work is done; at 1 it is taken away. `now` is a clock
 * in milliseconds.
 */
export function progressBar(write: (text: string) => void, now: () => number): (share: number) => void {
  let start: number | null = null;
  let shown: number | null = null;
  return (share) => {
    start ??= now();
    if (share >= 1) {
      if (shown !== null) write('\r\x1b[K');
      start = null;
      shown = null;
      return;
    }
    if (now() - start < SOONEST_MS || (shown !== null && now() - shown < BETWEEN_MS)) return;
    shown = now();
    const full = Math.floor(share * CELLS);
    write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${Math.floor(share * 100)}%`);
  };
}

/** Does work in steps, telling how far it is. */
export function finishedShowing<T>(steps: Generator<number, T, void>, progress: (share: number) => void): T {
  progress(0);
  for (;;) {
    const step = steps.next();
    progress(step.done ? 1 : Math.min(step.value, 0.999));
    if (step.done) return step.value;
  }
}
