import { distinctNames } from '../../../shared/document/names.ts';
import { withOutsideConditions } from '../../../shared/document/outside-conditions.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { words } from '../../words.ts';

/** Why some scenarios are left out of, or do not belong into, a comparison of choices; null where none is in question. */
export function choiceSentence(document: ScenarioDocument, included: ReadonlySet<string>): string | null {
  const worlds = withOutsideConditions(document);
  const names = distinctNames(document);
  const named = (inside: boolean) =>
    document.scenarios
      .filter(({ id }) => worlds.includes(id) && included.has(id) === inside)
      .map(({ id, name }) => names.get(id) ?? name);
  const [inside, outside] = [named(true), named(false)];
  if (inside.length > 0) return words.ranking.includesOutside(inside.map(brief));
  if (outside.length > 0) return words.ranking.notRanked(outside.map(brief));
  return null;
}

/** So many characters of a name are said. */
const MOST_SAID = 40;

const brief = (name: string): string =>
  name.length <= MOST_SAID ? name : `${name.slice(0, MOST_SAID - 1).trimEnd()}…`;
