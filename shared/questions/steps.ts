/**
 * Long work in pieces of a few milliseconds: yields the share that is done, 0 … 1, after each piece, and returns the
 * answer. Whoever does not ask for the next piece has stopped it.
 */
export type Steps<T> = Generator<number, T, void>;

/** Steps of one of several threads that work together (`chunks.ts`): they also yield what these exchange. */
export type ChunkSteps<T> = Generator<number | Exchange, T, unknown>;

/** What one of several threads hands to the others. */
export type Exchange =
  /** To the first chunk, its arrays transferred; the work goes on with the reply. */
  | { readonly kind: 'gather'; readonly value: object }
  /** From the first chunk to all others, as copies; the work goes on at once. */
  | { readonly kind: 'broadcast'; readonly value: unknown };

/** Does all the work at once, on one thread. */
export function finished<T>(steps: ChunkSteps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is the part `from … to` of a greater one. */
export function* part<T>(from: number, to: number, work: ChunkSteps<T>): ChunkSteps<T> {
  let step = work.next();
  while (!step.done) {
    const { value } = step;
    step = work.next(yield typeof value === 'number' ? from + (to - from) * value : value);
  }
  return step.value;
}
