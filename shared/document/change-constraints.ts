import type { z } from 'zod';
import { type Problem, problem } from '../language/problems.ts';
import { type Assumptions, idsOf, isListedIn, schemaOf } from '../model/assumptions.ts';
import { assumptionAt, isAssumptionPath, isWholePath, wholeAt } from '../model/register.ts';
import { placed } from '../outcome.ts';
import { valueAtPath, withValue } from './changes.ts';
import { joined, problemsOf } from './problems.ts';
import type { Scenario } from './schema.ts';

const schemas = new Map<object, z.ZodType>();

/** The schema of what may stand at a path: a scalar leaf or a whole value. */
export function schemaAt(path: string): z.ZodType | null {
  if (!isWholePath(path) && !isAssumptionPath(path)) return null;
  const entry = isWholePath(path) ? wholeAt(path) : assumptionAt(path);
  let schema = schemas.get(entry);
  if (!schema) {
    schema = schemaOf(entry);
    schemas.set(entry, schema);
  }
  return schema;
}

/**
 * What is wrong with the changes of a scenario, each by itself: a path that is not there, a value that is not allowed
 * at it, a whole value beside one of its leaves.
 */
export function changeProblems(changes: Scenario['changes'], baseline: Assumptions, where: string): readonly Problem[] {
  const paths = Object.keys(changes);
  const ids = idsOf(baseline);
  const wholes = paths.filter((path) => isWholePath(path) && isListedIn(ids, path));
  const shaped = wholes.reduce((assumptions, path) => withValue(assumptions, path, changes[path]), baseline);
  return paths.flatMap((path) => {
    const at = `${where}.changes${JSON.stringify([path])}`;
    const schema = schemaAt(path);
    if (!schema || !isListedIn(ids, path)) return problem('assumption.noSuchPath', at);
    const whole = wholes.find((whole) => path.startsWith(`${whole}.`));
    if (whole) return problem('assumption.besideWhole', at, { whole });
    const parsed = schema.safeParse(changes[path]);
    if (!parsed.success) return placed(problemsOf(parsed.error, changes[path]), (inside) => joined(at, inside));
    if (valueAtPath(shaped, path) !== undefined) return [];
    return problem('assumption.noSuchField', at, { whole: path.slice(0, path.lastIndexOf('.')) });
  });
}
