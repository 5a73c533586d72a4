import type { z } from 'zod';
import { type Problem, problem } from '../language/problems.ts';
import { type Assumptions, scalar, wholeSchemas } from '../model/assumptions.ts';
import { type AssumptionPath, isAssumptionPath, isWholePath } from '../model/register.ts';
import { placed } from '../outcome.ts';
import { valueAtPath, withValue } from './changes.ts';
import { joined, problemsOf } from './problems.ts';
import type { Scenario } from './schema.ts';

const scalarSchemas = new Map<AssumptionPath, z.ZodType>();

/** The schema of what may stand at a path: a scalar leaf or a whole value. */
export function schemaAt(path: string): z.ZodType | null {
  if (isWholePath(path)) return wholeSchemas[path];
  if (!isAssumptionPath(path)) return null;
  let schema = scalarSchemas.get(path);
  if (!schema) {
    schema = path === 'workers.stockCap' ? scalar(path).nullable() : scalar(path);
    scalarSchemas.set(path, schema);
  }
  return schema;
}

/**
 * What is wrong with the changes of a scenario, each by itself: a path that is not there, a value that is not allowed
 * at it, a whole value beside one of its leaves.
 */
export function changeProblems(changes: Scenario['changes'], baseline: Assumptions, where: string): readonly Problem[] {
  const paths = Object.keys(changes);
  const wholes = paths.filter(isWholePath);
  const shaped = wholes.reduce((assumptions, path) => withValue(assumptions, path, changes[path]), baseline);
  return paths.flatMap((path) => {
    const at = `${where}.changes${JSON.stringify([path])}`;
    const schema = schemaAt(path);
    if (!schema) return problem('assumption.noSuchPath', at);
    const whole = wholes.find((whole) => path.startsWith(`${whole}.`));
    if (whole) return problem('assumption.besideWhole', at, { whole });
    const parsed = schema.safeParse(changes[path]);
    if (!parsed.success) return placed(problemsOf(parsed.error, changes[path]), (inside) => joined(at, inside));
    if (isWholePath(path) || valueAtPath(shaped, path) !== undefined) return [];
    return problem('assumption.noSuchField', at, { whole: path.slice(0, path.lastIndexOf('.')) });
  });
}
