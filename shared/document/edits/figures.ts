import { withMeasures } from '../../figures/meaning.ts';
import { originAmong, sameNumber, type ValueOrigin, valueFrom } from '../../figures/origins.ts';
import { checkedFigures } from '../../figures/read.ts';
import type { Fact, Figures } from '../../figures/schema.ts';
import { problem } from '../../language/problems.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { type User, users, withHeldOrigins, withOrigins } from '../origins.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';
import { setShare, sharedOut } from './shares.ts';
import { type At, setValue } from './values.ts';

/** An assumption that was taken from a figure, or from what is derived from it, and would follow a correction. */
export interface Follower {
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly from: number;
  readonly to: number;
}

/** Which assumptions of which scenarios would follow if the document had these figures: those linked to what changes. */
export const followers = (document: ScenarioDocument, figures: Figures): readonly Follower[] =>
  users(document).flatMap(({ scenario, path, origin }) => {
    const there = originAmong(document.figures, figures, origin);
    const from = valueFrom(document, path, origin);
    const to = there && valueFrom({ figures, structure: document.structure }, path, there);
    return from === undefined || to === undefined || sameNumber(from, to) ? [] : { scenario, path, from, to };
  });

/** Which assumptions would lose the figure they were taken from: they keep their values, as assumed ones. */
export const leftBehind = (document: ScenarioDocument, figures: Figures): readonly User[] =>
  users(document).filter(({ path, origin }) => {
    const there = originAmong(document.figures, figures, origin);
    return there === undefined || valueFrom({ figures, structure: document.structure }, path, there) === undefined;
  });

/** The figures with one of their facts corrected; a good's direction and an organisation's sectors go where not given. */
export const withFact = (figures: Figures, id: string, correction: Omit<Fact, 'id' | 'organisations'>): Figures => ({
  ...figures,
  facts: figures.facts.map((fact) => {
    if (fact.id !== id) return fact;
    const { direction, sectors, ...rest } = fact;
    return { ...rest, ...correction };
  }),
});

/**
 * Gives the document other figures: a correction, an addition, or the store's. The assumptions in `follow` (from
 * `followers`) take their new values; the others stay as they are and are the analyst's own from then on.
 */
export function setFigures(
  document: ScenarioDocument,
  { figures: given, follow }: { readonly figures: Figures; readonly follow: readonly Follower[] },
): Edited {
  const checked = checkedFigures(given);
  if (!checked.ok) return checked;
  const figures = withMeasures(given);
  let next: ScenarioDocument = { ...document, figures };
  for (const { scenario, path, to } of follow) {
    const moved = setValue(next, { scenario, path, value: to });
    if (!moved.ok) {
      return refused(moved.problems.map((inner) => problem('figures.follower', inner.path, { inner })));
    }
    next = moved.value;
  }
  const links = users(document);
  const moved = withOrigins(next, ({ id, origins }) => {
    const own = links.filter(({ scenario }) => scenario === id);
    const there = own.flatMap(({ path, origin }) => {
      const kept = originAmong(document.figures, figures, origin);
      return kept ? [[path, kept] as const] : [];
    });
    return origins && Object.fromEntries(there);
  });
  return accepted(withHeldOrigins(moved));
}

/**
 * Takes the value of an assumption from a figure or a derived one, and writes down that it was. Refused where the
 * figures have no such number of the assumption's unit, and where the value would be refused if it were typed.
 */
export function takeFrom(
  document: ScenarioDocument,
  { scenario, path, origin, carry = false }: At & { path: AssumptionPath; origin: ValueOrigin; carry?: boolean },
): Edited {
  const value = valueFrom(document, path, origin);
  if (value === undefined) {
    return refused(problem('assumption.notFromFigure', path));
  }
  const set =
    sharedOut(path) === undefined
      ? setValue(document, { scenario, path, value, carry })
      : setShare(document, { scenario, path, share: value, carry });
  if (!set.ok) return set;
  return accepted(
    withOrigins(set.value, ({ id, origins }) => (id === scenario ? { ...origins, [path]: origin } : origins)),
  );
}
