import { valueAtPath } from '../../../shared/document/changes.ts';
import { sameValue } from '../../../shared/document/differences.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { assumptionAt, isAssumptionPath, isWholePath, type Role, wholeAt } from '../../../shared/model/register.ts';
import { words } from '../../words.ts';

/** Whether a difference is something to decide or a condition outside our control. */
function roleOf(path: string): Role {
  if (isAssumptionPath(path)) return assumptionAt(path).role;
  return isWholePath(path) ? wholeAt(path).role : 'world';
}

/** Ids of the scenarios that differ from the baseline in more than levers: nobody chooses outside conditions. */
export function withOutsideConditions({ baseline, scenarios }: ScenarioDocument): readonly string[] {
  return scenarios
    .filter(({ changes }) =>
      Object.entries(changes).some(
        ([path, value]) => roleOf(path) === 'world' && !sameValue(value, valueAtPath(baseline.assumptions, path)),
      ),
    )
    .map(({ id }) => id);
}

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
