import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameAt } from '../../../shared/model/formulas/complete-formula.ts';
import { readFormula } from '../../../shared/model/formulas/read-formula.ts';

/** The place is where the bar stands. */
function at(marked: string) {
  const place = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = nameAt(text, place);
  return found && { typed: found.typed, whole: text.slice(found.span.from, found.span.to) };
}

describe('a name is completed where a value can stand', () => {
  test.each([
    ['|', '', ''],
    ['tra|', 'tra', 'tra'],
    ['1 + |', '', ''],
    ['1 + rem|', 'rem', 'rem'],
    ['1 +rem| / gdp', 'rem', 'rem'],
    ['tr|ade - imports', 'tr', 'trade'],
    ['exports:|', 'exports:', 'exports:'],
    ['exports:gar|', 'exports:gar', 'exports:gar'],
    ['exp|orts:garments', 'exp', 'exports:garments'],
    ['exports.groups.|', 'exports.groups.', 'exports.groups.'],
    ['if(trade > |', '', ''],
    ['if(trade > ba|, 1, 2)', 'ba', 'ba'],
    ['min(1, |', '', ''],
    ['|trade', '', 'trade'],
    ['-|', '', ''],
    ['2^x|', 'x', 'x'],
  ])('%s', (marked, typed, whole) => {
    expect(at(marked)).toEqual({ typed, whole });
  });

  test.each([
    'trade |',
    '1 |',
    '(1 + 2)|',
    'trade exp|',
    '1 2 + ex|',
    '$ + ex|',
    'median(ex|',
    '1e|',
    '12|',
    'abs(1, ex|',
    'if(1, 2, 3)|',
  ])('not in %s', (marked) => {
    expect(at(marked)).toBeNull();
  });
});

test.each([
  ['prev(|', true],
  ['prev(2 * fu|', true],
  ['prev(min(1, |', true],
  ['prev(prev(1, |', true],
  ['prev(fund, |', false],
  ['prev(fund, 0) + |', false],
  ['total(|', false],
  ['|', false],
])('a metric may use itself in %s: %s', (marked, isBefore) => {
  expect(nameAt(marked.replace('|', ''), marked.indexOf('|'))?.isBefore).toBe(isBefore);
});

test('a name put where one is offered is read there, whatever stands before it', () => {
  const piece = fc.constantFrom(
    '1',
    'trade',
    'exports:garments',
    '+',
    '-',
    '*',
    '^',
    '(',
    ')',
    ',',
    'prev(',
    'min(',
    '<',
    ' ',
    '$',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const before = pieces.join('');
      const found = nameAt(before, before.length);
      const name = 'completed';
      const text = `${before.slice(0, found?.span.from ?? before.length)}${name}`;
      const reading = readFormula(text);
      const isTaken = reading.ok || reading.mistake.span.from >= text.length;
      if (found) expect(isTaken, text).toBe(true);
      // Behind a name or a number, the letters would only go on with it.
      else if (!/[A-Za-z0-9_:.]$/.test(before)) expect(isTaken, text).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
