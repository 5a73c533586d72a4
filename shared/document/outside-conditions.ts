import { assumptionAt, isAssumptionPath, isWholePath, type Role, wholeAt } from '../model/register.ts';
import { valueAtPath } from './changes.ts';
import { sameValue } from './differences.ts';
import type { ScenarioDocument } from './schema.ts';

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
