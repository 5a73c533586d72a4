import type { Outcome } from '../outcome.ts';

/** The answer to a question that a document's own values ask; that it is refused then is a mistake of the program. */
export function answerOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ code, path }) => `${path}: ${code}`).join('; '));
}
