import type { z } from 'zod';
import { type Counted, type Found, type Problem, problem } from '../language/problems.ts';
import { characters, countedBy, refusalOf } from '../limits.ts';
import { pathText, quoted } from './json-text.ts';

/** Every issue of a schema as a problem: where in the file, what was found there, what is allowed. */
export function problemsOf(error: z.core.$ZodError, input: unknown): readonly Problem[] {
  const all = error.issues.flatMap((issue) => problemsOfIssue(issue, input, []));
  // Of a number that is too large to be a whole one the schema says so twice.
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The path of what stands inside a value, from the path of the value. */
export const joined = (path: string, inside: string): string =>
  inside === '' ? path : inside.startsWith('[') ? `${path}${inside}` : `${path}.${inside}`;

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, input: unknown, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path];
  const { missing, value } = valueAt(input, path);
  const at = pathText(path);
  const found = foundOf(value, missing);
  switch (issue.code) {
    case 'invalid_type':
      return [problem('value.otherType', at, { found, expected: issue.expected })];
    case 'too_small': {
      const of = COUNTED[issue.origin] ?? null;
      const bound = { found: held(of, value) ?? found, bound: String(issue.minimum), of };
      return [problem(issue.inclusive === false ? 'value.notAbove' : 'value.tooSmall', at, bound)];
    }
    case 'too_big': {
      const of = COUNTED[issue.origin] ?? null;
      const bound = { found: held(of, value) ?? found, bound: String(issue.maximum), of };
      return [problem(issue.inclusive === false ? 'value.notBelow' : 'value.tooLarge', at, bound)];
    }
    case 'invalid_value':
      return [problem('value.noneOf', at, { found, values: issue.values.map(asJson) })];
    case 'invalid_union': {
      const options = 'options' in issue ? (issue.options as readonly unknown[] | undefined) : undefined;
      return [problem('value.noForm', at, { found, forms: (options ?? []).map(asJson) })];
    }
    case 'invalid_key':
      return [problem('value.key', at, { found })];
    case 'invalid_format':
      return [problem(path.at(-1) === 'id' ? 'value.id' : 'value.format', at, { found })];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOfIssue(inner, input, path));
    case 'not_multiple_of':
      return [problem('value.notWhole', at, { found })];
    case 'unrecognized_keys':
      return [problem('value.unknownKeys', at, { found, keys: issue.keys })];
    case 'custom': {
      const count = countedBy(issue);
      if (count !== undefined) return [problem('file.more', at, { count })];
      const refusal = refusalOf(issue);
      if (refusal === undefined) return [problem('value.format', at, { found })];
      return [{ ...refusal, path: at, params: { ...refusal.params, found } } as Problem];
    }
  }
}

const asJson = (value: unknown): string =>
  typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : (JSON.stringify(value) ?? 'undefined');

function valueAt(input: unknown, path: readonly PropertyKey[]): { missing: boolean; value: unknown } {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return { missing: true, value: undefined };
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return { missing: false, value };
}

/** What stands somewhere, as the facts that a sentence names it by. */
export function foundOf(value: unknown, missing = value === undefined): Found {
  if (missing) return { kind: 'missing' };
  if (typeof value === 'string') return { kind: 'text', quoted: quoted(value, 60) };
  if (Array.isArray(value)) return { kind: 'list', length: value.length };
  if (value === null) return { kind: 'null' };
  if (typeof value === 'object') return { kind: 'object' };
  return { kind: 'plain', value: String(value) };
}

/** What schemas bound by how much is in it. */
const COUNTED: Readonly<Record<string, Counted>> = { array: 'entries', record: 'entries', string: 'characters' };

/** How much a value holds, where that is bounded. */
function held(of: Counted | null, value: unknown): Found | null {
  if (of === null || value === null || (typeof value !== 'object' && typeof value !== 'string')) return null;
  // The other of the two is counted where a schema bounds what is of another type.
  const count = typeof value === 'string' ? characters(value) : Object.keys(value).length;
  return { kind: 'holds', count, of };
}
