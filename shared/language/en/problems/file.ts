import type { Found } from '../../found.ts';
import { byNumber } from '../grammar.ts';
import { isFound } from './value.ts';

type Marker = {
  readonly text: string;
  readonly line: number;
};

/** What is wrong with a file as a whole, or with its text, before what it says is looked at. */
export const file = {
  tooLarge: ({ mebibytes, most }: { mebibytes: number; most: number }) => ({
    what: `is ${mebibytes} MiB long`,
    allowed: `at most ${most} MiB are read: check that this is a scenario document`,
  }),
  /** As far as it was read. */
  longer: ({ most }: { most: number }) => ({
    what: `is longer than ${most} MiB`,
    allowed: `at most ${most} MiB are read: check that this is a scenario document`,
  }),
  tooDeep: ({ deepest }: { deepest: number }) => ({
    what: `is nested more than ${deepest} levels deep`,
    allowed: 'no document is: open one that Bilateral wrote',
  }),
  tooManyScenarios: ({ most }: { most: number }) => ({
    what: `are more than ${most - 1}, beside the baseline`,
    allowed: `a document holds at most ${most} scenarios: split it`,
  }),
  empty: ({ line, column }: { line: number; column: number }) => ({
    where: `line ${line}, column ${column}`,
    what: 'the file is empty',
    allowed: 'the file may be cut off or edited by hand: restore it, or correct it at this place',
  }),
  noJson: ({ line, column }: { line: number; column: number }) => ({
    where: `line ${line}, column ${column}`,
    what: 'is not valid JSON from here on',
    allowed: 'the file may be cut off or edited by hand: restore it, or correct it at this place',
  }),
  forbiddenKey: ({ key }: { key: string }) => ({ what: `the key ${key} is not allowed`, allowed: 'remove it' }),
  twice: { what: 'stands twice', allowed: 'keep one of the two' },
  inexactNumber: ({ number }: { number: string }) => ({
    what: `is ${number}, a number that this program does not know and cannot keep as it stands`,
    allowed: 'write it in quotation marks, or remove it',
  }),
  utf16: { what: 'is encoded as UTF-16', allowed: 'save it as UTF-8 and open it again' },
  notUtf8: { what: 'is not encoded as UTF-8', allowed: 'save it as UTF-8 and open it again' },
  conflict: ({ markers, more }: { markers: readonly Marker[]; more: number }) => ({
    what: `holds a conflict of version control: ${markers.map(({ text, line }) => `${text} on line ${line}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    allowed: 'keep one side of it and take these lines out',
  }),
  wouldBeTooDeep: ({ deepest }: { deepest: number }) => ({
    what: `would be nested more than ${deepest} levels deep`,
    allowed: `${deepest} levels can be opened again: remove what is nested there`,
  }),
  wouldBeTooLarge: ({ mebibytes, most, mostIn }: { mebibytes: number; most: number; mostIn: string }) => ({
    what: `would be ${mebibytes.toFixed(1)} MiB long, most of it in ${mostIn}`,
    allowed: `at most ${most} MiB can be opened again: shorten that, or split the document`,
  }),
  noObject: ({ found }: { found: Found }) => ({ what: isFound(found), allowed: 'a scenario document is an object' }),
  otherFormat: ({ found }: { found: Found }) => ({
    what: isFound(found),
    allowed: 'a scenario document says "bilateral" here: check that this is one',
  }),
  noVersion: ({ found, current }: { found: Found; current: number }) => ({
    what: isFound(found),
    allowed: `a whole number from 1 to ${current} is needed`,
  }),
  newer: ({ version }: { version: number }) => ({
    what: `made with a newer Bilateral (file format ${version}): update to open it`,
    allowed: 'the file is left as it is',
  }),
  /** Problems that are counted and not named. */
  more: ({ count }: { count: number }) => ({
    what: `has ${count} more ${byNumber(count, 'problem', 'problems')}`,
    allowed: 'correct those above first',
  }),
};
