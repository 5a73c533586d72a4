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
  /** How many problems this one counts instead of naming them; without it, it is one. */
  readonly more?: number;
}

/** What every step that can fail on an analyst's input gives back; exceptions are left for bugs. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Refused, with every reason, as `listing` gives them. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Refused for one reason or many; of very many the first hundred and a count. */
export const refused = (problems: Problem | Iterable<Problem>): Refusal => ({
  ok: false,
  problems: Symbol.iterator in problems ? listing(problems) : [problems],
});

/** So many problems are listed; of the rest only the count is told. */
export const MOST_LISTED = 100;

/**
 * The first 100 problems (or `most`), then how many more there are. Takes them one by one and keeps no more than these,
 * however many come.
 */
export function listing(problems: Iterable<Problem>, most = MOST_LISTED): readonly Problem[] {
  const { add, all } = gathering(most);
  for (const problem of problems) add(() => problem, problem.more);
  return all();
}

/** As `listing`, for problems that are come upon one by one; those that are only counted are not even made. */
export function gathering(most = MOST_LISTED) {
  const listed: Problem[] = [];
  let more = 0;
  return {
    add(problem: () => Problem, counted?: number): void {
      if (counted === undefined && listed.length < most) listed.push(problem());
      else more += counted ?? 1;
    },
    all: (): readonly Problem[] => (more === 0 ? listed : [...listed, countOf(more)]),
  };
}

const countOf = (more: number): Problem => ({
  where: 'file',
  what: `has ${more} more ${more === 1 ? 'problem' : 'problems'}`,
  allowed: 'correct those above first',
  more,
});

/** The one line in which a problem is told: `where: what is wrong, what is allowed`. */
export const sentence = (problem: Problem): string => `${problem.where}: ${problem.what}, ${problem.allowed}`;
