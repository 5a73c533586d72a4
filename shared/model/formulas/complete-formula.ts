import type { Span } from './formula-tree.ts';
import { couldFollow } from './read-formula.ts';

/** A name that is being typed, or that could be typed, at a place of a formula. */
export interface NameAt {
  /** The whole name that the place is in or behind; empty where there is none yet. */
  readonly span: Span;
  /** Its letters up to the place. */
  readonly typed: string;
  /** The year before is asked for there: in the first operand of `prev` a metric may use itself. */
  readonly isBefore: boolean;
}

/** A name may go on behind its colon or dot; what follows a digit belongs to the number. */
const BEFORE = /(?<![A-Za-z0-9_.:])[A-Za-z][A-Za-z0-9_]*(?:[.:][A-Za-z0-9_]*)*$/;
const AFTER = /^[A-Za-z0-9_.:]*/;

/**
 * What can be completed at a place in the text of a formula, in UTF-16 units from its start; null where no name could
 * stand: behind a value, or behind a mistake.
 */
export function nameAt(text: string, place: number): NameAt | null {
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const typed = BEFORE.exec(before)?.[0] ?? '';
  const from = place - typed.length;
  const { expected, isBefore } = couldFollow(text.slice(0, from));
  if (!expected.includes('value')) return null;
  const rest = typed === '' && !/^[A-Za-z]/.test(after) ? '' : AFTER.exec(after)![0];
  return { span: { from, to: place + rest.length }, typed, isBefore };
}
