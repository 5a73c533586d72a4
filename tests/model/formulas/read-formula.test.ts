import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../shared/language/en/english.ts';
import { sentence } from '../../../shared/language/problems.ts';
import { problemOfFormula, problemsOfFormulas } from '../../../shared/model/formulas/check-formulas.ts';
import {
  couldFollow,
  type Expected,
  type Mistake,
  problemOfMistake,
  readFormula,
} from '../../../shared/model/formulas/read-formula.ts';

const mistakeIn = (text: string): Mistake => {
  const reading = readFormula(text);
  if (reading.ok) throw new Error(`${text} was read`);
  return reading.mistake;
};

describe('a formula that cannot be read is refused with the place and what could stand there', () => {
  test.each<[text: string, code: Mistake['code'], from: number, found: string, expected: readonly Expected[]]>([
    ['', 'empty', 0, '', ['value']],
    ['   ', 'empty', 0, '', ['value']],
    ['+1', 'unexpected', 0, '+', ['value']],
    ['1 +', 'unexpected', 3, '', ['value']],
    ['1 +  ', 'unexpected', 3, '', ['value']],
    ['1 2', 'unexpected', 2, '2', ['operator', 'comparison', 'end']],
    ['trade exports', 'unexpected', 6, 'exports', ['operator', 'comparison', 'end']],
    ['(1', 'unexpected', 2, '', ['operator', 'comparison', 'closing']],
    ['1)', 'unexpected', 1, ')', ['operator', 'comparison', 'end']],
    ['()', 'unexpected', 1, ')', ['value']],
    ['1 < 2 < 3', 'unexpected', 6, '<', ['operator', 'end']],
    ['min()', 'unexpected', 4, ')', ['value']],
    ['min(1,)', 'unexpected', 6, ')', ['value']],
    ['min(1 2)', 'unexpected', 6, '2', ['operator', 'comparison', 'comma', 'closing']],
    ['abs(1 2)', 'unexpected', 6, '2', ['operator', 'comparison', 'closing']],
    ['if(1 2', 'unexpected', 5, '2', ['operator', 'comparison', 'comma']],
    ['if(1, 2)', 'operands', 7, ')', ['operator', 'comparison', 'comma']],
    ['abs(1, 2)', 'operands', 5, ',', ['operator', 'comparison', 'closing']],
    ['median(1)', 'noFunction', 0, 'median', ['operator', 'comparison', 'end']],
    ['Min(1)', 'noFunction', 0, 'Min', ['operator', 'comparison', 'end']],
    ['1 % 2', 'stray', 2, '%', ['operator', 'comparison', 'end']],
    ['.5', 'stray', 0, '.', ['value']],
    ['1;2', 'stray', 1, ';', ['operator', 'comparison', 'end']],
    ['"a"', 'stray', 0, '"', ['value']],
    ['1e999', 'stray', 0, '1e999', ['value']],
    ['2 * 😀', 'stray', 4, '😀', ['value']],
    ['2 ** 3', 'unexpected', 3, '*', ['value']],
    ['trade =', 'unexpected', 7, '', ['value']],
    [`${'('.repeat(201)}1${')'.repeat(201)}`, 'tooDeep', 201, '1', ['value']],
    [`${'-'.repeat(300)}1`, 'tooDeep', 201, '-', ['value']],
    [`1${' '.repeat(10_000)}`, 'tooLong', 10_000, '', []],
  ])('%s', (text, code, from, found, expected) => {
    expect(mistakeIn(text)).toMatchObject({ code, span: { from }, found, expected });
  });

  test('so are 1,000 nested parentheses and 10,000 signs, at once', () => {
    expect(mistakeIn('('.repeat(1000)).code).toBe('tooDeep');
    expect(mistakeIn('2^'.repeat(5000)).code).toBe('tooDeep');
    expect(mistakeIn('+'.repeat(10_000)).code).toBe('unexpected');
  });

  /** Whole formulas of which one piece is taken away, doubled or exchanged. */
  const WHOLE = [
    'if ( and ( year >= 2030 , not ( trade < 4000 ) ) , trade , - trade ^ 2 / 1e4 )',
    'max ( min ( trade , 10 * gdp ) , abs ( balance ) ) - ln ( 1 + jobs ) + 5% * exp ( 0.1 ) * 2 ^ 3',
    'prev ( fund , 0 ) * 1.03 + remittances * savingRate',
    '100 * externalInflow / base ( externalInflow )',
    'total ( remittances ) * ( 1 + growth ( trade ) )',
  ].map((text) => text.split(' '));
  const WRONG = ['', '*', ')', '(', ',', '$', '3 3', '.', '=', '< <'];

  test('of 300 wrong ones every one has a place in the text, and a name is never read as another', () => {
    let wrong = 0;
    for (const pieces of WHOLE)
      for (let k = 0; k < pieces.length; k++)
        for (const other of WRONG) {
          const text = pieces.with(k, other).join(' ');
          const reading = readFormula(text);
          if (reading.ok) continue;
          wrong++;
          const { span, found, expected } = reading.mistake;
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.from, span.to).trim()).toBe(found);
          expect(expected).not.toEqual([]);
        }
    expect(wrong).toBeGreaterThan(300);
  });

  test('no text makes it throw or hang', () => {
    const piece = fc.oneof(fc.constantFrom(...WHOLE.flat(), ...WRONG), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const reading = readFormula(text);
        couldFollow(text);
        if (!reading.ok) expect(reading.mistake.span.to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['', 'metric: is empty, a formula such as remittances / trade is needed'],
  [
    '1 2',
    'metric: has “2” at character 3, where it has no place, character 3 can be an operator such as + or ×, or a comparison such as >=, or nothing more',
  ],
  ['1 +', 'metric: is not finished, character 4 can be a number, a name, a function or “(”'],
  ['abs(1, 2)', 'metric: gives abs(…) another number of values than it takes, it takes 1 value'],
])('%s is refused in a sentence', (text, want) => {
  expect(sentence(english, problemOfMistake(mistakeIn(text), 'metric'))).toBe(want);
});

test('what could follow a beginning is what the reader would take there', () => {
  const signs: Readonly<Record<Expected, string>> = {
    value: ' x',
    operator: '+1',
    comparison: '<1',
    closing: ')',
    comma: ',1',
    end: '',
  };
  const beginnings = [
    '',
    '1',
    '1 +',
    '(',
    '(1',
    'min(1',
    'if(1, 2',
    'if(1, 2, 3',
    'abs(1',
    '1 < 2',
    '(1 < 2',
    '-',
    '2^',
  ];
  for (const beginning of beginnings) {
    const follow = couldFollow(beginning).expected;
    expect(follow).not.toEqual([]);
    for (const one of Object.keys(signs) as Expected[]) {
      const reading = readFormula(beginning + signs[one]);
      // What comes next was taken if the text was read, or the mistake comes after it.
      const taken = reading.ok || reading.mistake.span.from >= (beginning + signs[one]).length;
      if (one === 'end') expect(readFormula(beginning).ok, `${beginning}|`).toBe(follow.includes('end'));
      else expect(taken, `${beginning}|${signs[one]}`).toBe(follow.includes(one));
    }
  }
  expect(couldFollow('1 1').expected).toEqual([]);
  expect(couldFollow('$').expected).toEqual([]);
});

test('a minus sign is one however it is typed, and so are × ÷ ≤ ≥ ≠', () => {
  const same = (one: string, other: string) =>
    expect(JSON.stringify(readFormula(one)).replace(/"from":\d+,"to":\d+/g, '')).toBe(
      JSON.stringify(readFormula(other)).replace(/"from":\d+,"to":\d+/g, ''),
    );
  same('1 − 2 × 3 ÷ 4', '1 - 2 * 3 / 4');
  same('a ≤ b', 'a <= b');
  same('a ≥ b', 'a >= b');
  same('a ≠ b', 'a <> b');
});

describe('names and circles', () => {
  const known = {
    series: new Set(['trade', 'remittances', 'exports:garments']),
    assumptions: new Set(['exchange', 'exports']),
  };
  const problems = (formulas: Readonly<Record<string, string>>) =>
    problemsOfFormulas(
      Object.entries(formulas).map(([id, text]) => {
        const reading = readFormula(text);
        if (!reading.ok) throw new Error(text);
        return { id, unit: '1', text, formula: reading.formula };
      }),
      known,
    );

  test('what means something is nothing to say', () => {
    expect(
      problems({ a: 'trade + exports:garments * exchange.rate ^ year', b: 'prev(b, a)', c: 'prev(d, 0)', d: 'c' }),
    ).toEqual([]);
  });

  test.each([
    ['trad', 'trade'],
    ['Trade', 'trade'],
    ['remitances', 'remittances'],
    ['zzz', null],
    ['exports:garmets', 'exports:garments'],
    ['echange.rate', null],
  ])('%s means nothing', (name, nearest) => {
    expect(problems({ m: `1 + ${name}` })).toEqual([
      { code: 'unknownName', metric: 'm', span: { from: 4, to: 4 + name.length }, name, nearest },
    ]);
  });

  test.each([
    [{ a: 'a' }, ['a']],
    [{ a: 'b', b: 'c + 1', c: 'prev(c, a)' }, ['a', 'b', 'c']],
    [{ x: '1', a: 'base(b)', b: 'total(a)' }, ['a', 'b']],
    [{ a: 'prev(a, a)' }, ['a']],
  ])('%o is a circle', (formulas, metrics) => {
    const found = problems(formulas as unknown as Record<string, string>);
    expect(found).toEqual([{ code: 'circle', metrics }]);
    expect(sentence(english, problemOfFormula(found[0]!, 'metric'))).toContain('prev(…, value in the base year)');
  });
});
