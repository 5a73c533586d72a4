import { sameNumber, type ValueOrigin } from '../../figures/origins.ts';
import { problem } from '../../language/problems.ts';
import { wholeAround } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { assumptionsOf, valueAtPath } from '../changes.ts';
import { valueLinked } from '../nowcast-value.ts';
import { type User, users } from '../origins.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';
import { setNoiseAt } from './uncertainty.ts';
import { setValues } from './values.ts';

/** A value that was taken from figures or series, or from what is derived from them, and would follow a correction. */
export interface Follower {
  /** Id of the scenario; null: the uncertainty. */
  readonly scenario: string | null;
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Where an origin leads among other figures and series; undefined where they do not give it. */
export type Among = (origin: ValueOrigin) => ValueOrigin | undefined;

/** Which values would follow if the document had these figures and series: those linked to what changes. */
export const followersAmong = (
  document: ScenarioDocument,
  after: ScenarioDocument,
  among: Among,
): readonly Follower[] =>
  users(document).flatMap(({ origin, ...at }) => {
    const there = among(origin);
    const from = valueLinked(document, at, origin);
    const to = there && valueLinked(after, at, there);
    return from === undefined || to === undefined || sameNumber(from, to) ? [] : { ...at, from, to };
  });

/** Which values would lose what they were taken from: they keep their numbers, as assumed ones. */
export const leftBehindAmong = (document: ScenarioDocument, after: ScenarioDocument, among: Among): readonly User[] =>
  users(document).filter(({ origin, ...at }) => {
    const there = among(origin);
    return there === undefined || valueLinked(after, at, there) === undefined;
  });

/** The document in which these values have followed; refused where one of them may not be what it would become. */
export function followed(document: ScenarioDocument, follow: readonly Follower[]): Edited {
  let next = document;
  for (const scenario of new Set(follow.map((one) => one.scenario))) {
    const own = follow.filter((one) => one.scenario === scenario);
    const moved = own.reduce<Edited>(
      (edited, { path, to }) => (edited.ok && scenario === null ? setNoiseAt(edited.value, path, to) : edited),
      accepted(next),
    );
    const set = scenario === null ? moved : setLinked(next, scenario, own);
    if (!set.ok) return refused(set.problems.map((inner) => problem('figures.follower', inner.path, { inner })));
    next = set.value;
  }
  return accepted(next);
}

/** Sets values of a scenario together, also those of a year of a whole value (`exports.overrides.2025`). */
export function setLinked(
  document: ScenarioDocument,
  scenario: string,
  given: readonly { readonly path: string; readonly to: number }[],
  carry = false,
): Edited {
  const assumptions = assumptionsOf(document, scenario);
  const values: Record<string, unknown> = {};
  for (const { path, to } of given) {
    const [, whole, year] = /^(.*)\.(\d{4})$/.exec(path) ?? [];
    if (whole === undefined || wholeAround(path) === null) values[path] = to;
    else values[whole] = { ...((values[whole] ?? valueAtPath(assumptions, whole)) as object), [year!]: to };
  }
  return setValues(document, { scenario, values, carry });
}
