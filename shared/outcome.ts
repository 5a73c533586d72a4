/**
 * One thing that is wrong with what an analyst gave, said so that it can be put right.
 * Printed as `where: what, allowed`.
 */
export interface Problem {
  /** Path in the file (`baseline.assumptions.base.exportShare`), name of the argument, or place on the screen. */
  readonly where: string;
  /** What was found there, in words. */
  readonly what: string;
  /** What is allowed there, or what to do. */
  readonly allowed: string;
}

/** What every step that can fail on an analyst's input gives back; exceptions are left for bugs. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Refused, with every reason. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (...problems: readonly Problem[]): Refusal => ({ ok: false, problems });

/** The one line in which a problem is told: `where: what is wrong, what is allowed`. */
export const sentence = (problem: Problem): string => `${problem.where}: ${problem.what}, ${problem.allowed}`;
