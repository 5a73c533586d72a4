import type { z } from 'zod';
import { type Assumptions, scalar, wholeSchemas } from '../model/assumptions.ts';
import { type AssumptionPath, isAssumptionPath, isWholePath } from '../model/register.ts';
import type { Problem } from '../outcome.ts';
import { valueAtPath, withValue } from './changes.ts';
import { problemsOf } from './problems.ts';
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
    if (!schema) return { where: at, what: 'no assumption has this path', allowed: 'remove it, or correct the path' };
    const whole = wholes.find((whole) => path.startsWith(`${whole}.`));
    if (whole) return { where: at, what: `is changed beside the whole of ${whole}`, allowed: `put it into ${whole}` };
    const parsed = schema.safeParse(changes[path]);
    if (!parsed.success) {
      return problemsOf(parsed.error, changes[path]).map((problem) => ({
        ...problem,
        where: joined(at, problem.where),
      }));
    }
    if (!isWholePath(path) && valueAtPath(shaped, path) === undefined) return missingLeaf(path, at);
    return [];
  });
}

const joined = (at: string, inside: string): string =>
  inside === 'file' ? at : inside.startsWith('[') ? `${at}${inside}` : `${at}.${inside}`;

function missingLeaf(path: string, at: string): Problem {
  const whole = path.slice(0, path.lastIndexOf('.'));
  return {
    where: at,
    what: 'the growth path of this scenario has no such field',
    allowed: `change the whole of ${whole}, or remove this change`,
  };
}
