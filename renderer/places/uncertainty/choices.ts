import { valueAtPath } from '../../../shared/document/changes.ts';
import { sameValue } from '../../../shared/document/differences.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { isAssumptionPath, isWholePath, REGISTER, type Role, WHOLE_VALUES } from '../../../shared/model/register.ts';

/** Whether a difference is something to decide or a view of the world. */
function roleOf(path: string): Role {
  if (isAssumptionPath(path)) return REGISTER[path].role;
  return isWholePath(path) ? WHOLE_VALUES[path].role : 'world';
}

/** Ids of the scenarios that differ from the baseline in more than levers: nobody chooses a view of the world. */
export function worldViews({ baseline, scenarios }: ScenarioDocument): readonly string[] {
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
  const worlds = worldViews(document);
  const names = distinctNames(document);
  const named = (inside: boolean) =>
    document.scenarios
      .filter(({ id }) => worlds.includes(id) && included.has(id) === inside)
      .map(({ id, name }) => names.get(id) ?? name);
  const [inside, outside] = [named(true), named(false)];
  if (inside.length > 0) return `${inWords(inside)} ${areViews(inside)}, not something to choose.`;
  if (outside.length > 0) return `Left out: ${inWords(outside)}, as nobody chooses a view of the world.`;
  return null;
}

const areViews = (names: readonly string[]): string =>
  names.length === 1 ? 'is a view of the world' : 'are views of the world';

/** So many characters of a name are said. */
const MOST_SAID = 40;

const brief = (name: string): string =>
  name.length <= MOST_SAID ? name : `${name.slice(0, MOST_SAID - 1).trimEnd()}…`;

/** At most three names, then how many more. */
function inWords(all: readonly string[]): string {
  const names = all.map(brief);
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
