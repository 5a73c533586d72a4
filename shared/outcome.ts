import { type Problem, problem } from './language/problems.ts';

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

/** So many problems are listed; the rest are only counted. */
export const MOST_LISTED = 100;

/**
 * The first 100 problems (or `most`), then how many more there are. Takes them one by one and keeps no more than these,
 * however many come.
 */
export function listing(problems: Iterable<Problem>, most = MOST_LISTED): readonly Problem[] {
  const { add, all } = gathering(most);
  for (const one of problems) add(() => one, one.code === 'file.more' ? one.params.count : undefined);
  return all();
}

/** As `listing`, for problems that are come upon one by one; those that are only counted are not even made. */
export function gathering(most = MOST_LISTED) {
  const listed: Problem[] = [];
  let more = 0;
  return {
    add(make: () => Problem, counted?: number): void {
      if (counted === undefined && listed.length < most) listed.push(make());
      else more += counted ?? 1;
    },
    all: (): readonly Problem[] => (more === 0 ? listed : [...listed, problem('file.more', '', { count: more })]),
  };
}

/** The same problem at another path: what is wrong inside a value, at the value's own place. */
export const placed = (problems: readonly Problem[], place: (path: string) => string): readonly Problem[] =>
  problems.map((one) => ({ ...one, path: place(one.path) }));
