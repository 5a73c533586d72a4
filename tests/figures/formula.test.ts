import { describe, expect, it } from 'vitest';
import type { Formula } from '../../shared/figures/formula.ts';
import {
  evaluate,
  minus,
  number,
  operands,
  over,
  plus,
  qualified,
  ratio,
  times,
  written,
} from '../../shared/figures/formula.ts';
import type { Qualifier } from '../../shared/figures/schema.ts';

const usdMillions = (id: string): Formula => ({ kind: 'figure', id, unit: 'USD m' });
const a = usdMillions('a');
const b = usdMillions('b');
const values: Readonly<Record<string, number>> = { a: 8, b: 2, c: 0.5 };
const valueOfOperand = ({ id }: { id: string }) => values[id]!;

describe('a formula', () => {
  it('computes what its text says', () => {
    const formula = over(a, plus(number(1), ratio('c')));
    expect(written(formula)).toBe('a / (1 + c)');
    expect(evaluate(formula, valueOfOperand)).toBe(8 / 1.5);
  });

  it('is written with the parentheses that its order needs, and no others', () => {
    const one = number(1);
    expect(written(minus(a, minus(b, one)))).toBe('a − (b − 1)');
    expect(written(minus(minus(a, b), one))).toBe('a − b − 1');
    expect(written(plus(a, minus(b, one)))).toBe('a + b − 1');
    expect(written(over(a, times(b, one)))).toBe('a / (b × 1)');
    expect(written(over(times(a, b), one))).toBe('a × b / 1');
    expect(written(times(plus(a, b), over(a, b)))).toBe('(a + b) × a / b');
  });

  it('can be written with other names, such as labels or values', () => {
    expect(written(times(a, b), ({ id }) => String(values[id]))).toBe('8 × 2');
  });

  it('names each operand once, in reading order', () => {
    expect(operands(over(a, plus(b, a))).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the qualifier of a formula', () => {
  const withQualifiers = (first: Qualifier, second: Qualifier) => (operand: { id: string }) =>
    operand.id === 'a' ? first : second;

  it('is exact where every operand is', () => {
    expect(qualified(over(a, b), withQualifiers('exactly', 'exactly'))).toBe('exactly');
  });

  it('turns round where it divides by a bound or takes one away', () => {
    expect(qualified(over(a, b), withQualifiers('exactly', 'more than'))).toBe('at most');
    expect(qualified(minus(a, b), withQualifiers('exactly', 'at most'))).toBe('at least');
    expect(qualified(times(a, b), withQualifiers('exactly', 'more than'))).toBe('at least');
  });

  it('is only about right where bounds pull both ways or an operand is about right', () => {
    expect(qualified(over(a, b), withQualifiers('more than', 'more than'))).toBe('about');
    expect(qualified(plus(a, b), withQualifiers('nearly', 'exactly'))).toBe('about');
  });
});
