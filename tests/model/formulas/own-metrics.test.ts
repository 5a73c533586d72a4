import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsFor } from '../../../shared/model/algebra/columns.ts';
import type { Quantity, Series } from '../../../shared/model/algebra/formula.ts';
import { Graph } from '../../../shared/model/algebra/graph.ts';
import { Tape } from '../../../shared/model/algebra/tape.ts';
import { inOrder } from '../../../shared/model/formulas/check-formulas.ts';
import { type OwnMetric, ownMetrics } from '../../../shared/model/formulas/own-metrics.ts';
import { readFormula } from '../../../shared/model/formulas/read-formula.ts';

const YEARS = 6;
const BASE = 2024;
const SERIES: Readonly<Record<string, readonly number[]>> = {
  exports: [1200, 1350, 1500, 1700, 1690, 2000],
  balance: [10, -3, 0, 0.5, -700, 1],
  'exports:garments': [0, 0.25, 4, 1e-9, 3, 2],
  gdp: [31e3, 33e3, 35e3, 36e3, 40e3, 41e3],
};
const ASSUMPTIONS: Readonly<Record<string, number>> = { 'exchange.rate': 150, 'prices.inflation': 0.02 };

const given = (path: string, value: number, t?: number): Quantity => ({
  id: path,
  unit: '1',
  ...(t !== undefined && { t }),
  given: { path, value },
});
const quantities: Readonly<Record<string, Series>> = Object.fromEntries(
  Object.entries(SERIES).map(([name, values]) => {
    const known = values.map((value, t) => given(`${name}:${t}`, value, t));
    return [name, (t: number) => known[t]!];
  }),
);
const rates: Readonly<Record<string, Quantity>> = Object.fromEntries(
  Object.entries(ASSUMPTIONS).map(([path, value]) => [path, given(path, value)]),
);

/** Values of the last metric by year, null where it is undefined: by settled numbers, by a tape and by columns. */
function computed(formulas: Readonly<Record<string, string>>): (number | null)[][] {
  const metrics = inOrder(
    Object.entries(formulas).map(([id, text]): OwnMetric => ({ id, unit: '1', text, formula: read(text) })),
  );
  const last = Object.keys(formulas).at(-1)!;
  const values = (graph: Graph): number[] => {
    const own = ownMetrics(metrics, {
      base: BASE,
      series: (name) => quantities[name],
      assumption: (path) => rates[path],
    });
    for (let t = 0; t < YEARS; t++) for (const { id } of metrics) graph.of(own.get(id)!(t));
    return Array.from({ length: YEARS }, (_, t) => graph.of(own.get(last)!(t)));
  };
  const settled = new Graph();
  const bySettled = values(settled).map((node) => settled.value[node]!);
  const varied = new Graph(() => true);
  const wanted = values(varied);
  const tape = new Tape(varied, wanted);
  const memory = tape.createMemory();
  tape.run(memory);
  const columns = columnsFor(varied, wanted, 8);
  for (const [path, place] of columns.sources)
    columns.memory.fill(varied.value[varied.sources.get(path)!]!, place, place + 8);
  columns.run(3);
  const byColumns = wanted.map((node, k) => columns.memory[columns.places[k]! + (varied.isNumber(node) ? 0 : 2)]!);
  return [bySettled, [...memory.subarray(0, YEARS)], byColumns].map((row) =>
    row.map((value) => (Number.isFinite(value) ? value : null)),
  );
}

function read(text: string) {
  const reading = readFormula(text);
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.mistake)}`);
  return reading.formula;
}

describe('an own metric', () => {
  test.each([
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['-2^-2', -0.25],
    ['2 - 3 - 4', -5],
    ['24 / 4 / 3', 2],
    ['24 ÷ 4 × 3', 18],
    ['1 + 2 < 4', 1],
    ['(1 < 2) = (3 < 4)', 1],
    ['5%', 0.05],
    ['1e3 + 1E-1', 1000.1],
    ['0^0', 1],
    ['1/(1/0)', null],
    ['sqrt(-1)', null],
    ['ln(0)', null],
    ['(-8)^0.5', null],
    ['exp(1000)', null],
    ['if(1/0, 1, 2)', null],
    ['if(0, 1/0, 2)', 2],
    ['and(0, 1/0)', null],
    ['or(2)', 1],
    ['and(2)', 1],
    ['not(0)', 1],
    ['min(3)', 3],
    ['max(1, 3, 2)', 3],
    ['1/0 = 1/0', null],
    ['0 * (1/0)', null],
    ['(1/0)^0', null],
    ['year', BASE + YEARS - 1],
    ['exchange.rate * 2', 300],
    ['exchange.nothing', null],
    ['exports:garments', 2],
    ['exports-balance', 1999],
  ])('%s is %s in the last year', (text, want) => {
    for (const values of computed({ m: text })) expect(values.at(-1)).toBe(want);
  });

  test.each<[Record<string, string>, (number | null)[]]>([
    [{ m: 'prev(exports, 7)' }, [7, 1200, 1350, 1500, 1700, 1690]],
    [{ m: 'prev(prev(exports, 7), 8)' }, [8, 7, 1200, 1350, 1500, 1700]],
    [{ m: 'total(balance)' }, [0, -3, -3, -2.5, -702.5, -701.5]],
    [{ m: 'base(exports)' }, [1200, 1200, 1200, 1200, 1200, 1200]],
    [{ m: 'growth(exports:garments)' }, [null, null, 15, 1e-9 / 4 - 1, 3 / 1e-9 - 1, 2 / 3 - 1]],
    [{ m: 'total(growth(exports))' }, [0, 0.125, 0.2361111111, 0.3694444444, 0.3635620915, 0.5469940122]],
    [{ m: 'growth(total(exports))' }, [null, null, 1.1111111111, 0.5964912281, 0.3714285714, 0.3205128205]],
    [{ fund: 'prev(fund, 0) * 2 + 1' }, [1, 3, 7, 15, 31, 63]],
    [{ a: 'b + 1', b: 'prev(a, 0)' }, [0, 1, 2, 3, 4, 5]],
    [{ a: '1 / balance', b: 'a * 0' }, [0, 0, null, 0, 0, 0]],
  ])('%o is %o', (formulas, want) => {
    for (const values of computed(formulas))
      values.forEach((value, t) => {
        if (want[t] === null || value === null) expect(value).toBe(want[t]);
        else expect(value).toBeCloseTo(want[t]!, 6);
      });
  });
});

/** A formula as this test has it: how it is written, and what it is by itself. */
interface Written {
  readonly text: string;
  /** The rank of its loosest sign: comparison 1, sum 2, product 3, minus 4, power 5, value 6. */
  readonly rank: number;
  readonly at: (t: number) => number | null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const enclosed = ({ text, rank }: Written, least: number): string => (rank < least ? `(${text})` : text);

const SIGNS: readonly (readonly [sign: string, rank: number, of: (a: number, b: number) => number])[] = [
  ['<', 1, (a, b) => (a < b ? 1 : 0)],
  ['<=', 1, (a, b) => (a <= b ? 1 : 0)],
  ['>', 1, (a, b) => (a > b ? 1 : 0)],
  ['≥', 1, (a, b) => (a >= b ? 1 : 0)],
  ['=', 1, (a, b) => (a === b ? 1 : 0)],
  ['<>', 1, (a, b) => (a === b ? 0 : 1)],
  ['+', 2, (a, b) => a + b],
  ['−', 2, (a, b) => a - b],
  ['*', 3, (a, b) => a * b],
  ['/', 3, (a, b) => a / b],
  ['^', 5, (a, b) => a ** b],
];

const both = (a: number | null, b: number | null, of: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : finite(of(a, b));

const leaf: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom('0', '1', '2.5', '1e3', '7%').map((text) => {
    const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
    return { text, rank: 6, at: () => value };
  }),
  fc
    .constantFrom(...Object.keys(SERIES))
    .map((name) => ({ text: name, rank: 6, at: (t: number) => SERIES[name]![t]! })),
  fc.constantFrom(...Object.keys(ASSUMPTIONS)).map((path) => ({ text: path, rank: 6, at: () => ASSUMPTIONS[path]! })),
  fc.constant({ text: 'year', rank: 6, at: (t: number) => BASE + t }),
);

const { formula: anyFormula } = fc.letrec<{ formula: Written }>((tie) => {
  const inner = fc.oneof({ maxDepth: 5, withCrossShrink: true }, leaf, tie('formula') as fc.Arbitrary<Written>);
  const few = fc.array(inner, { minLength: 1, maxLength: 3 });
  const space = fc.constantFrom('', ' ', '  ');
  const call = (name: string, operands: readonly Written[]): Pick<Written, 'text' | 'rank'> => ({
    text: `${name}(${operands.map(({ text }) => text).join(', ')})`,
    rank: 6,
  });
  const all = (operands: readonly Written[], t: number, of: (values: readonly number[]) => number): number | null => {
    const values = operands.map((one) => one.at(t));
    return values.includes(null) ? null : finite(of(values as number[]));
  };
  return {
    formula: fc.oneof(
      leaf,
      fc.tuple(inner, inner, fc.constantFrom(...SIGNS), space).map(([a, b, [sign, rank, of], gap]): Written => {
        const [left, right] = rank === 5 ? [6, 4] : [rank === 1 ? 2 : rank, rank + 1];
        return {
          text: `${enclosed(a, left)}${gap}${sign}${gap}${enclosed(b, right)}`,
          rank,
          at: (t) => both(a.at(t), b.at(t), of),
        };
      }),
      inner.map((a): Written => {
        const at = (t: number) => both(0, a.at(t), (zero, value) => zero - value);
        return { text: `-${enclosed(a, 4)}`, rank: 4, at };
      }),
      fc.tuple(fc.constantFrom('abs', 'sqrt', 'exp', 'ln', 'not'), inner).map(([name, a]): Written => {
        const of = {
          abs: Math.abs,
          sqrt: Math.sqrt,
          exp: Math.exp,
          ln: Math.log,
          not: (x: number) => (x === 0 ? 1 : 0),
        };
        return { ...call(name, [a]), at: (t) => all([a], t, ([x]) => of[name as 'abs'](x!)) };
      }),
      fc.tuple(fc.constantFrom('min', 'max', 'and', 'or'), few).map(([name, operands]): Written => {
        const of = {
          min: (values: readonly number[]) => Math.min(...values),
          max: (values: readonly number[]) => Math.max(...values),
          and: (values: readonly number[]) => (values.every((value) => value !== 0) ? 1 : 0),
          or: (values: readonly number[]) => (values.some((value) => value !== 0) ? 1 : 0),
        };
        return { ...call(name, operands), at: (t) => all(operands, t, of[name as 'min']) };
      }),
      fc.tuple(inner, inner, inner).map(([c, a, b]): Written => {
        const at = (t: number) => {
          const holds = c.at(t);
          return holds === null ? null : holds !== 0 ? a.at(t) : b.at(t);
        };
        return { ...call('if', [c, a, b]), at };
      }),
      fc
        .tuple(inner, inner)
        .map(
          ([x, first]): Written => ({ ...call('prev', [x, first]), at: (t) => (t > 0 ? x.at(t - 1) : first.at(0)) }),
        ),
      inner.map((x): Written => ({ ...call('base', [x]), at: () => x.at(0) })),
      inner.map((x): Written => {
        const at = (t: number) => {
          if (t === 0) return null;
          const ratio = both(x.at(t), x.at(t - 1), (now, before) => now / before);
          return ratio === null ? null : ratio - 1;
        };
        return { ...call('growth', [x]), at };
      }),
      inner.map((x): Written => {
        const at = (t: number) => {
          let total: number | null = 0;
          for (let year = 1; year <= t; year++) total = both(total, x.at(year), (sum, value) => sum + value);
          return total;
        };
        return { ...call('total', [x]), at };
      }),
    ),
  };
});

test('10,000 formulas are what a separate evaluator says, as numbers, on a tape and in columns', () => {
  let undefinedOnes = 0;
  fc.assert(
    fc.property(anyFormula, ({ text, at }) => {
      const want = Array.from({ length: YEARS }, (_, t) => at(t));
      if (want.includes(null)) undefinedOnes++;
      for (const values of computed({ m: text })) expect(values.map(positive)).toEqual(want.map(positive));
    }),
    { numRuns: 10_000 },
  );
  // Not all of them are undefined, nor none.
  expect(undefinedOnes).toBeGreaterThan(500);
  expect(undefinedOnes).toBeLessThan(9_000);
});

/** −0 is 0 to an analyst. */
const positive = (value: number | null): number | null => (value === 0 ? 0 : value);

describe('what is large takes bounded time', () => {
  test.each([
    ['a sum of 5,000', Array(5000).fill('1').join('+'), 5000],
    ['199 parentheses', `${'('.repeat(199)}1${')'.repeat(199)}`, 1],
    ['growth of growth of growth', `${'growth('.repeat(150)}exports${')'.repeat(150)}`, null],
    ['totals of totals', `${'total('.repeat(190)}balance${')'.repeat(190)}`, null],
    ['powers of powers', Array(199).fill('1').join('^'), 1],
  ])('%s', (_, text, want) => {
    for (const values of computed({ m: text })) if (want !== null) expect(values.at(-1)).toBe(want);
  });

  test('a chain of 200 metrics, each of which looks back', () => {
    const chain = Array.from({ length: 200 }, (_, k) => [
      `m${k}`,
      k === 0 ? 'exports' : `m${k - 1} + prev(m${k - 1}, 0) * 0`,
    ]);
    for (const values of computed(Object.fromEntries(chain))) expect(values).toEqual(SERIES.exports);
  });
});
