/**
 * Long work in pieces of a few milliseconds: yields the share that is done, 0 … 1, after each piece, and returns the
 * answer. Whoever does not ask for the next piece has stopped it.
 */
export type Steps<T> = Generator<number, T, void>;

/** Does all the work at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is the part `from … to` of a greater one. */
export function* part<T>(from: number, to: number, work: Steps<T>): Steps<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
