import { expect } from 'vitest';

/**
 * What a run gives, and that it ends well before one whose time grows with the square of what it is given, which takes
 * minutes here. The best of three tries counts, as a machine may be busy.
 */
export async function soon<T>(run: () => T | Promise<T>, milliseconds = 10_000): Promise<T> {
  for (let tries = 3; ; tries--) {
    const start = performance.now();
    const given = await run();
    const taken = performance.now() - start;
    if (taken < milliseconds || tries === 1) {
      expect(taken).toBeLessThan(milliseconds);
      return given;
    }
  }
}
