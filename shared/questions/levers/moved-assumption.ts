import { valueAtPath } from '../../document/changes.ts';
import { type Problem, problem } from '../../language/problems.ts';
import { type Assumptions, idsOf } from '../../model/assumptions.ts';
import { type AssumptionPath, assumptionPaths } from '../../model/register.ts';

/** Why the assumption cannot be moved in this scenario while all others stay, or null where it can. */
export function cannotBeMoved(assumptions: Assumptions, path: AssumptionPath, where: string): Problem | null {
  if (path.endsWith('.initialShare')) return problem('question.shareAlone', where, { path });
  if (valueAtPath(assumptions, path) !== undefined) return null;
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const there = assumptionPaths(idsOf(assumptions)).filter(
    (other) => other.startsWith(parent) && valueAtPath(assumptions, other) !== undefined,
  );
  return problem('question.otherShape', where, { path, there });
}
