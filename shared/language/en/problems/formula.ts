import { counted, listed } from '../grammar.ts';

/** What could stand at a place of a formula. */
type Expected = 'value' | 'operator' | 'comparison' | 'closing' | 'comma' | 'end';

const COULD: Readonly<Record<Expected, string>> = {
  value: 'a number, a name, a function or “(”',
  operator: 'an operator such as + or ×',
  comparison: 'a comparison such as >=',
  comma: 'a comma',
  closing: '“)”',
  end: 'nothing more',
};

/** A place counts characters of the formula from 1. */
type Place = { readonly place: number; readonly found: string; readonly expected: readonly Expected[] };

const could = ({ place, expected }: Place): string =>
  `character ${place} can be ${expected.map((one) => COULD[one]).join(', or ')}`;

const inTheWay = ({ found, place }: Place): string =>
  found === '' ? 'is not finished' : `has “${found}” at character ${place}, where it has no place`;

/** Why the formula of an own metric is not taken. */
export const formula = {
  empty: { what: 'is empty', allowed: 'a formula such as remittances / trade is needed' },
  tooLong: ({ most }: { readonly most: number }) => ({
    what: 'is too long',
    allowed: `at most ${counted(most, 'character', 'characters')} are allowed`,
  }),
  tooDeep: ({ place, most }: { readonly place: number; readonly most: number }) => ({
    what: `goes too deep at character ${place}`,
    allowed: `at most ${counted(most, 'level', 'levels')} of parentheses, functions and powers are allowed`,
  }),
  unexpected: (at: Place) => ({ what: inTheWay(at), allowed: could(at) }),
  stray: (at: Place) => ({
    what: `has “${at.found}” at character ${at.place}, which no formula has`,
    allowed: could(at),
  }),
  noFunction: ({ found, functions }: { readonly found: string; readonly functions: readonly string[] }) => ({
    what: `asks for ${found}(…), which is no function`,
    allowed: `there are ${listed(functions)}`,
  }),
  operands: ({
    name,
    least,
    most,
  }: {
    readonly name: string;
    readonly least: number;
    readonly most: number | null;
  }) => ({
    what: `gives ${name}(…) another number of values than it takes`,
    allowed: `it takes ${counted(least, 'value', 'values')}${most === null ? ' or more' : ''}`,
  }),
  unknownName: ({
    name,
    place,
    nearest,
  }: {
    readonly name: string;
    place: number;
    readonly nearest: string | null;
  }) => ({
    what: `has “${name}” at character ${place}, which means nothing here`,
    allowed:
      nearest === null ? 'a metric, an own input, an assumption’s path or year is needed' : `did you mean ${nearest}?`,
  }),
  circle: ({ metrics }: { readonly metrics: readonly string[] }) => ({
    what:
      metrics.length === 1
        ? 'rests on itself in the same year'
        : `rests on itself in the same year, by way of ${metrics.join(' → ')} → ${metrics[0]}`,
    allowed: 'the year before can be asked for with prev(…, value in the base year)',
  }),
};
