import { withMeasures } from '../../figures/meaning.ts';
import { originAmong, type ValueOrigin } from '../../figures/origins.ts';
import { checkedFigures } from '../../figures/read.ts';
import type { Fact, Figures } from '../../figures/schema.ts';
import { problem } from '../../language/problems.ts';
import { isAssumptionPath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { valueLinked } from '../nowcast-value.ts';
import { type Linked, type User, withHeldOrigins, withLinks, withOrigin } from '../origins.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';
import { type Follower, followed, followersAmong, leftBehindAmong, setLinked } from './follow.ts';
import { setShare, sharedOut } from './shares.ts';
import { setNoiseAt } from './uncertainty.ts';

/** Which assumptions of which scenarios would follow if the document had these figures: those linked to what changes. */
export const followers = (document: ScenarioDocument, figures: Figures): readonly Follower[] =>
  followersAmong(document, { ...document, figures }, among(document, figures));

/** Which assumptions would lose the figure they were taken from: they keep their values, as assumed ones. */
export const leftBehind = (document: ScenarioDocument, figures: Figures): readonly User[] =>
  leftBehindAmong(document, { ...document, figures }, among(document, figures));

const among = (document: ScenarioDocument, figures: Figures) => (origin: ValueOrigin) =>
  originAmong(document.figures, figures, origin);

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
  const next = followed({ ...document, figures }, follow);
  if (!next.ok) return next;
  return accepted(withHeldOrigins(withLinks(next.value, document, among(document, figures))));
}

/**
 * Takes a value of a scenario (`null`: of the uncertainty) from figures or series, and writes down that it was. Refused
 * where they give no number of the unit it has, and where the value would be refused if it were typed.
 */
export function takeFrom(
  document: ScenarioDocument,
  { scenario, path, origin, carry = false }: Linked & { readonly origin: ValueOrigin; readonly carry?: boolean },
): Edited {
  const value = valueLinked(document, { scenario, path }, origin);
  if (value === undefined) return refused(problem('assumption.notFromFigure', path));
  const set =
    scenario === null
      ? setNoiseAt(document, path, value)
      : isAssumptionPath(path) && sharedOut(path) !== undefined
        ? setShare(document, { scenario, path, share: value, carry })
        : setLinked(document, scenario, [{ path, to: value }], carry);
  return set.ok ? accepted(withOrigin(set.value, { scenario, path }, origin)) : set;
}
