import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsFor } from '../../../shared/model/algebra/columns.ts';
import {
  atLeast,
  atMost,
  choose,
  f,
  product,
  type Quantity,
  type Rule,
  sum,
  yearly,
} from '../../../shared/model/algebra/formula.ts';
import { Graph } from '../../../shared/model/algebra/graph.ts';
import { Tape } from '../../../shared/model/algebra/tape.ts';

const given = (path: string, value: number): Quantity => ({ id: path, unit: '1', given: { path, value } });
const settled = (rule: Rule): number => {
  const graph = new Graph();
  return graph.value[graph.lower(rule)]!;
};

describe('a formula', () => {
  test.each([
    [f`2 + 3 × 4`, 14],
    [f`2 − 3 − 4`, -5],
    [f`(2 + 3) × 4`, 20],
    [f`2 ^ 3 ^ 2`, 512],
    [f`24 ÷ 4 ÷ 3`, 2],
    [f`min(1, 2) + max(1, ${given('x', 7)})`, 8],
    [f`1.5 × ${f`1 + ${2}`}`, 4.5],
    [f`${3} > 2`, 1],
    [f`${3} ≤ 2`, 0],
    [sum([]), 0],
    [product([]), 1],
    [sum([1, f`2 × 3`, given('x', 4)]), 11],
    [choose(f`${given('x', 0)} > 0`, f`1 ÷ ${given('x', 0)}`, f`7`), 7],
    [atLeast(-0.95, f`${given('x', 2)} − 4`, 'held'), -0.95],
    [atMost(3, f`${given('x', 2)} + 4`, 'held'), 3],
  ])('%# has the value of ordinary arithmetic', (rule, want) => {
    expect(settled(rule)).toBe(want);
  });

  test.each([
    ['1 +', () => f`1 +`],
    ['1 2', () => f`1 2`],
    ['(1', () => f`(1`],
    ['max(1)', () => f`max(1)`],
    ['1 % 2', () => f`1 % 2`],
  ])('that cannot be read throws: %s', (_, make) => {
    expect(make).toThrow(/in the formula/);
  });
});

describe('a graph', () => {
  test('has the same operation on the same quantities once, also under another name', () => {
    const graph = new Graph(() => true);
    const [x, y] = [given('x', 2), given('y', 3)];
    const one = yearly('one', '1', () => f`${x} × ${y} + 1`);
    const other = yearly('other', '1', () => f`${x} × ${y} + 1`);
    expect(graph.of(other(1))).toBe(graph.of(one(4)));
  });

  test('tells 0 from −0', () => {
    const graph = new Graph();
    expect(Object.is(graph.value[graph.number(-0)], -0)).toBe(true);
    expect(Object.is(graph.value[graph.number(0)], 0)).toBe(true);
  });

  test('has no operation for what changes nothing', () => {
    const graph = new Graph(() => true);
    const x = given('x', 2);
    const node = graph.of(x);
    for (const same of [f`${x} + 0`, f`0 + ${x}`, f`${x} − 0`, f`${x} × 1`, f`${x} ÷ 1`, f`${x} ^ 1`])
      expect(graph.lower(same)).toBe(node);
    expect(graph.lower(f`${x} × 0`)).toBe(graph.number(0));
  });

  test('shares what powers of years have in common, and rounds them alike whether their base varies or not', () => {
    const growth = given('growth', 0.0371);
    const halfLife = given('halfLife', 2.7);
    const rule = (t: number) => f`(1 + ${growth}) ^ ${t} + 0.5 ^ ((${2024 + t} − 2025) ÷ ${halfLife})`;
    const graph = new Graph(() => true);
    const wanted = Array.from({ length: 30 }, (_, k) => graph.lower(rule(k + 1)));
    const tape = new Tape(graph, wanted);
    const memory = tape.createMemory();
    tape.run(memory);
    wanted.forEach((_, k) => {
      expect(memory[k]).toBe(settled(rule(k + 1)));
      expect(memory[k]).toBeCloseTo(1.0371 ** (k + 1) + 0.5 ** (k / 2.7), 12);
    });
    // A product a year for each of the two powers, and one sum.
    expect(graph.size).toBeLessThan(30 * 4 + 40);
  });

  test('has room for a document of many scenarios', () => {
    const graph = new Graph(() => true);
    const x = given('x', 2);
    let node = graph.of(x);
    for (let k = 1; k <= 40_000; k++) node = graph.lower(f`${given(`y${k}`, k)} × ${x} + ${k}`);
    expect(graph.lower(f`${given('y40000', 0)} × ${x} + ${40_000}`)).toBe(node);
    expect(graph.lower(f`${given('y39999', 0)} × ${x} + ${40_000}`)).not.toBe(node);
  });
});

/** Any formula over three sources, of all operations, each of which keeps numbers small and finite. */
const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => {
  const sources = [given('a', 1.25), given('b', -0.5), given('c', 3)];
  const place = fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(...sources),
    fc.constantFrom(0, 1, 2.5, -3),
    tie('rule') as fc.Arbitrary<Rule>,
  );
  const pair = fc.tuple(place, place);
  return {
    rule: fc.oneof(
      pair.map(([x, y]) => f`${x} + ${y}`),
      pair.map(([x, y]) => f`${x} − ${y}`),
      pair.map(([x, y]) => f`${x} × min(2, max(${-2}, ${y}))`),
      pair.map(([x, y]) => f`${x} × (1 + min(2, ${y}))`),
      pair.map(([x, y]) => f`${x} ÷ (1 + ${y} × ${y})`),
      pair.map(([x, y]) => f`(1 + ${x} × ${x}) ^ min(2, max(${-2}, ${y}))`),
      pair.map(([x, y]) => f`${x} + ${y} × ${y} ÷ (1 + ${y} × ${y})`),
      fc.tuple(place, place, place).map(([x, y, z]) => choose(f`${x} > ${y}`, f`${z} + 1`, f`${y} − ${z} ÷ 7`)),
      fc.tuple(place, place, place).map(([x, y, z]) => choose(f`${x} ≤ ${y}`, f`${z} × 3 × ${y}`, f`${x}`)),
      fc.tuple(place, place, place).map(([x, y, z]) => choose(f`${x} = ${y}`, f`${z}`, f`${x} + ${y} + ${z}`)),
      pair.map(([x, y]) => atLeast(-1, f`${x} + ${y}`, 'held')),
      fc
        .tuple(place, place, place)
        .map(([x, y, z]) => f`${x} × (1 + ${atLeast(-0.95, f`min(2, ${y}) + max(${-2}, min(2, ${z}))`, 'held')})`),
    ),
  };
});

test('a tape gives what settled numbers give, to the bit, in one order and in the other, and after any moves', () => {
  const moves = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constant(1))),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 4 }), moves, (rules, changes) => {
      const graph = new Graph(() => true);
      const tape = new Tape(
        graph,
        rules.map((rule) => graph.lower(rule)),
      );
      const memory = tape.createMemory();
      tape.run(memory);
      const values = new Map(tape.sources);
      const now = { a: 1.25, b: -0.5, c: 3 };
      // The sign of 0 is nobody's: x + 0 is x, and x · 0 is 0.
      const results = () => Array.from(memory.subarray(0, rules.length), (value) => value + 0);
      const want = () => rules.map((rule) => evaluated(rule, now) + 0);
      expect(results()).toEqual(want());
      tape.run(memory);
      expect(results()).toEqual(want());
      for (const [path, value] of changes) {
        now[path as 'a'] = value;
        const place = values.get(path);
        if (place !== undefined) tape.move(memory, place, value);
        expect(results()).toEqual(want());
      }
    }),
    { numRuns: 300 },
  );
});

test('columns give the same in every row, to the bit, however many rows there are', () => {
  const row = fc.record({
    a: fc.double({ min: -4, max: 4, noNaN: true }),
    b: fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constant(1)),
    c: fc.double({ min: -4, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(anyRule, { minLength: 1, maxLength: 4 }),
      fc.array(row, { minLength: 1, maxLength: 16 }),
      (rules, rows) => {
        const graph = new Graph(() => true);
        const nodes = rules.map((rule) => graph.lower(rule));
        const { memory, sources, places, run } = columnsFor(graph, nodes, 16);
        rows.forEach((values, i) => {
          for (const [path, place] of sources) memory[place + i] = values[path as 'a'];
        });
        run(rows.length);
        rows.forEach((values, i) => {
          const got = nodes.map((node, k) => memory[places[k]! + (graph.isNumber(node) ? 0 : i)]! + 0);
          expect(got).toEqual(rules.map((rule) => evaluated(rule, values) + 0));
        });
      },
    ),
    { numRuns: 300 },
  );
});

/** The value of a rule by another way: all given numbers settled as they are now. */
function evaluated(rule: Rule, now: Readonly<Record<string, number>>): number {
  class Now extends Graph {
    override of(quantity: Quantity): number {
      return quantity.given ? this.number(now[quantity.given.path]!) : super.of(quantity);
    }
  }
  const graph = new Now();
  return graph.value[graph.lower(rule)]!;
}
