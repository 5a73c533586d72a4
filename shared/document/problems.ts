import type { z } from 'zod';
import { characters, countedBy } from '../limits.ts';
import { type Problem, sentence } from '../outcome.ts';
import { pathText, quoted } from './json-text.ts';

/** Every issue of a schema as a problem: where in the file, what was found there, what is allowed. */
export function problemsOf(error: z.core.$ZodError, input: unknown): Problem[] {
  const all = error.issues.flatMap((issue) => problemsOfIssue(issue, input, []));
  // Of a number that is too large to be a whole one the schema says so twice.
  return [...new Map(all.map((problem) => [sentence(problem), problem])).values()];
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, input: unknown, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path];
  const found = valueAt(input, path);
  const problem = (allowed: string, what = found.missing ? 'is missing' : `is ${inWords(found.value)}`): Problem => ({
    where: pathText(path),
    what,
    allowed,
  });
  switch (issue.code) {
    case 'invalid_type':
      return [problem(`${expectedInWords(issue.expected)} is needed`)];
    case 'too_small':
      return [problem(atLeast(issue), sized(issue.origin, found.value))];
    case 'too_big':
      return [problem(atMost(issue), sized(issue.origin, found.value))];
    case 'invalid_value':
      return [
        problem(
          `allowed ${issue.values.length === 1 ? 'is' : 'are'} ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`,
        ),
      ];
    case 'invalid_union':
      return [problem(unionInWords(issue))];
    case 'invalid_key':
      return [problem('a key of this form is not allowed here: remove it')];
    case 'invalid_format':
      return [problem(formatInWords(path))];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOfIssue(inner, input, path));
    case 'not_multiple_of':
      return [problem('a whole number is needed')];
    case 'unrecognized_keys':
      return [problem(`remove ${issue.keys.join(', ')}`)];
    case 'custom': {
      const more = countedBy(issue);
      return more === undefined
        ? [problem(issue.message)]
        : [{ ...problem('correct those above first', `has ${more} more problems`), more }];
    }
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): { missing: boolean; value: unknown } {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return { missing: true, value: undefined };
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return { missing: false, value };
}

/** A value as a sentence names it: `-3`, `the text "NaN"`, `a list of 4`. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value, 60)}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  return String(value);
}

const EXPECTED: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
};

const expectedInWords = (expected: string): string => EXPECTED[expected] ?? expected;

type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>;

const COUNTED: Readonly<Record<string, string>> = { array: 'entries', record: 'entries', string: 'characters' };

const sized = (origin: string, value: unknown): string =>
  origin in COUNTED && (typeof value === 'object' || typeof value === 'string') && value !== null
    ? `has ${typeof value === 'string' ? characters(value) : Object.keys(value).length} ${COUNTED[origin]}`
    : `is ${inWords(value)}`;

function atLeast(issue: Bound & { code: 'too_small' }): string {
  const counted = COUNTED[issue.origin];
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted ? ` ${counted}` : ''} is needed`;
}

function atMost(issue: Bound & { code: 'too_big' }): string {
  const counted = COUNTED[issue.origin];
  const most = `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
  if (issue.origin === 'string') return `${most} characters are allowed (code points: an emoji may take several)`;
  return counted ? `${most} ${counted} are allowed` : `${most} is allowed`;
}

function unionInWords(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options = 'options' in issue ? (issue.options as readonly unknown[] | undefined) : undefined;
  return options && options.length > 0
    ? `allowed are ${options.map((option) => JSON.stringify(option)).join(', ')}`
    : 'no allowed form fits';
}

function formatInWords(path: readonly PropertyKey[]): string {
  const name = path.at(-1);
  if (name === 'id') return 'an id has small letters, digits and hyphens, 1 to 64 of them';
  return 'this form is not allowed here';
}
