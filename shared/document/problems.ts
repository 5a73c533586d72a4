import type { z } from 'zod';
import { type Problem, sentence } from '../outcome.ts';
import { pathText } from './json-text.ts';

/** So many problems are listed; of the rest only the count is told. */
export const MOST_LISTED = 100;

/** The first 100 problems, then how many more there are. */
export function listing(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_LISTED) return problems;
  const more = problems.length - MOST_LISTED;
  return [
    ...problems.slice(0, MOST_LISTED),
    {
      where: 'file',
      what: `has ${more} more ${more === 1 ? 'problem' : 'problems'}`,
      allowed: 'correct those above first',
    },
  ];
}

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
    case 'custom':
      return [problem(issue.message)];
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
  if (typeof value === 'string') {
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return `the text ${JSON.stringify(shown)}`;
  }
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

const COUNTED: Readonly<Record<string, string>> = { array: 'entries', string: 'characters', set: 'entries' };

const sized = (origin: string, value: unknown): string =>
  origin in COUNTED && (Array.isArray(value) || typeof value === 'string')
    ? `has ${value.length} ${COUNTED[origin]}`
    : `is ${inWords(value)}`;

function atLeast(issue: Bound & { code: 'too_small' }): string {
  const counted = COUNTED[issue.origin];
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted ? ` ${counted}` : ''} is needed`;
}

function atMost(issue: Bound & { code: 'too_big' }): string {
  const counted = COUNTED[issue.origin];
  return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${counted ? ` ${counted}` : ''} is allowed`;
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
