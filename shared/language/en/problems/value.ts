import type { Counted, Found } from '../../found.ts';

/** What was found, as a sentence says it: `is -3`, `is the text "NaN"`, `is a list of 4`, `has 5 entries`, `is missing`. */
export function isFound(found: Found): string {
  switch (found.kind) {
    case 'missing':
      return 'is missing';
    case 'holds':
      return `has ${found.count} ${found.of}`;
    case 'text':
      return `is the text ${found.quoted}`;
    case 'list':
      return `is a list of ${found.length}`;
    case 'object':
      return 'is an object';
    case 'null':
      return 'is null';
    case 'plain':
      return `is ${found.value}`;
  }
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

type Bound = {
  readonly found: Found;
  readonly bound: string;
  /** What is counted, where it is no number. */
  readonly of: Counted | null;
};

const upTo = (most: string, bound: string, of: Counted | null): string => {
  if (of === null) return `${most} ${bound} is allowed`;
  return `${most} ${bound} ${of} are allowed${of === 'characters' ? ' (code points: an emoji may take several)' : ''}`;
};

/** A value of a file that is not of the kind, form or size that its place needs. */
export const value = {
  otherType: ({ found, expected }: { found: Found; expected: string }) => ({
    what: isFound(found),
    allowed: `${EXPECTED[expected] ?? expected} is needed`,
  }),
  tooSmall: ({ found, bound, of }: Bound) => ({
    what: isFound(found),
    allowed: `at least ${bound}${of === null ? '' : ` ${of}`} is needed`,
  }),
  notAbove: ({ found, bound, of }: Bound) => ({
    what: isFound(found),
    allowed: `more than ${bound}${of === null ? '' : ` ${of}`} is needed`,
  }),
  tooLarge: ({ found, bound, of }: Bound) => ({ what: isFound(found), allowed: upTo('at most', bound, of) }),
  notBelow: ({ found, bound, of }: Bound) => ({ what: isFound(found), allowed: upTo('less than', bound, of) }),
  noneOf: ({ found, values }: { found: Found; values: readonly string[] }) => ({
    what: isFound(found),
    allowed: `allowed ${values.length === 1 ? 'is' : 'are'} ${values.join(', ')}`,
  }),
  noForm: ({ found, forms }: { found: Found; forms: readonly string[] }) => ({
    what: isFound(found),
    allowed: forms.length === 0 ? 'no allowed form fits' : `allowed are ${forms.join(', ')}`,
  }),
  key: ({ found }: { found: Found }) => ({
    what: isFound(found),
    allowed: 'a key of this form is not allowed here: remove it',
  }),
  format: ({ found }: { found: Found }) => ({ what: isFound(found), allowed: 'this form is not allowed here' }),
  notWhole: ({ found }: { found: Found }) => ({ what: isFound(found), allowed: 'a whole number is needed' }),
  unknownKeys: ({ found, keys }: { found: Found; keys: readonly string[] }) => ({
    what: isFound(found),
    allowed: `remove ${keys.join(', ')}`,
  }),
  id: ({ found }: { found: Found }) => ({
    what: isFound(found),
    allowed: 'an id has small letters, digits and hyphens, 1 to 64 of them',
  }),
  figureId: ({ found }: { found: Found }) => ({
    what: isFound(found),
    allowed: 'an id has small letters, digits, dots and hyphens, 1 to 128 of them, and begins with a letter or digit',
  }),
  date: ({ found }: { found: Found }) => ({
    what: isFound(found),
    allowed: 'a date of the calendar as 2025-05-30 is needed',
  }),
  parameter: ({ found, least, most }: { found: Found; least: number; most: number }) => ({
    what: isFound(found),
    allowed: `0, or ${least} to ${most} above or below it, is needed`,
  }),
  wholePath: ({ found }: { found: Found }) => ({ what: isFound(found), allowed: 'a whole path is needed' }),
};
