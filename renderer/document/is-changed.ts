import { valueAtPath } from '../../shared/document/changes.ts';
import type { Scenario } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';

export type Changes = Scenario['changes'];

/** Whether a scenario says an assumption itself: by its own path, or as another value inside a whole that it says. */
export function isChanged(path: AssumptionPath, changes: Changes, own: Assumptions, baseline: Assumptions): boolean {
  if (Object.hasOwn(changes, path)) return true;
  const inside = Object.keys(changes).some((key) => path.startsWith(`${key}.`));
  return inside && valueAtPath(own, path) !== valueAtPath(baseline, path);
}
