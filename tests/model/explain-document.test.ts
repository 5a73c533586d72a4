import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import type { Explanation, ExplanationNode } from '../../shared/model/explain/explanation.ts';
import { evaluateExplanation } from '../helpers/evaluate-explanation.ts';
import { inEnglish } from '../helpers/said.ts';
import { seedNames, seedStructure } from '../seeds/seed.ts';

const document: ScenarioDocument = {
  ...JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8')),
  structure: seedStructure,
};

function explained(scenario: string, metric: 'exports' | 'workers' | 'trade' | 'fdi', year: number) {
  return from(document, scenario, { metric, year });
}

type Asked = Parameters<typeof explain> extends [unknown, ...infer Rest] ? Rest : never;

function from(...asked: Asked): Explanation {
  const outcome = explain(seedNames, ...asked);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

const find = (explanation: Explanation, id: string): ExplanationNode | undefined =>
  evaluateExplanation(explanation).nodes.find((node) => node.id === id);

describe('an assumption says where its value comes from', () => {
  const exports = explained('growth-fades', 'exports', 2026);

  test('from a figure, with qualifier, source and place', () => {
    expect(find(exports, 'assumption:base.totalTrade')).toMatchObject({
      path: 'base.totalTrade',
      value: 2000,
      formula: 'Trade 2024 as stated',
      note: expect.stringMatching(/^from a figure; reason given: /),
      operands: [
        {
          id: 'figure:trade.total.2024',
          figure: 'trade.total.2024',
          value: 2000,
          note: 'more than 2,000 USD m, Khmer Times, line 8',
        },
      ],
    });
  });

  test('derived, down to the figures', () => {
    expect(find(exports, 'assumption:base.exportShare')?.note).toBe('derived from figures');
    expect(find(exports, 'derived:exportShareJanApr2024')?.formula).toBe(
      'Exports Jan–Apr 2024 ÷ (Exports Jan–Apr 2024 + Imports Jan–Apr 2024)',
    );
    expect(
      find(exports, 'derived:exportsJanApr2024')?.operands?.map((operand) => 'figure' in operand && operand.figure),
    ).toEqual(['exports.2025-01..2025-04', 'exports.growth.2025-01..2025-04']);
  });

  test('read from a figure, with how it is read', () => {
    expect(find(explained('growth-fades', 'workers', 2024), 'assumption:base.workers')).toMatchObject({
      note: 'read from a figure: workers sent, read as the stock at the end of the base year; figure of March 2025',
      operands: [{ figure: 'workers.2025-03', note: 'about 20,000 persons, Khmer Times, line 21' }],
    });
  });

  test('assumed, with the analyst’s reason', () => {
    const note = find(exports, 'assumption:exports.growth.to')?.note;
    expect(note).toMatch(/^assumed: .*; reason given: /);
    expect(note).toContain(document.baseline.rationale['exports.growth.to']);
  });

  test('an analyst’s own value is assumed, though the register knows a figure', () => {
    const totalTrade = 2100;
    const { baseline } = document;
    const changed = {
      ...document,
      baseline: {
        ...baseline,
        assumptions: { ...baseline.assumptions, base: { ...baseline.assumptions.base, totalTrade } },
      },
    };
    const node = find(from(changed, 'growth-fades', { metric: 'exports', year: 2026 }), 'assumption:base.totalTrade');
    expect(node?.note).toMatch(/^assumed: set by the analyst/);
    expect(node).not.toHaveProperty('operands');
  });
});

test('a scenario gives its own reason for what it changed and the baseline’s for the rest', () => {
  const exports = explained('momentum-holds', 'exports', 2026);
  const scenario = document.scenarios.find(({ id }) => id === 'momentum-holds')!;
  expect(find(exports, 'assumption:exports.growth.to')?.note).toContain(scenario.rationale['exports.growth.to']);
  expect(find(exports, 'assumption:base.totalTrade')?.note).toContain(document.baseline.rationale['base.totalTrade']);
});

test('a shock carries the reason given for all shocks', () => {
  const exports = explained('export-shock', 'exports', 2027);
  expect(find(exports, 'shock:1:size')).toMatchObject({ path: 'shocks', value: -0.15 });
  expect(find(exports, 'shock:1:size')?.note).toMatch(/^set by the analyst; reason given: A fall /);
});

test('figures whose labels cannot stand in a formula are named by id', () => {
  const { figures } = document;
  const items = figures.items.map((item) => ({ ...item, label: 'total (a + b)' }));
  const explanation = from({ ...document, figures: { ...figures, items } }, 'growth-fades', {
    metric: 'exports',
    year: 2026,
  });
  expect(find(explanation, 'assumption:base.totalTrade')?.formula).toBe('figure trade.total.2024');
});

test('a scenario that the document does not have is refused with those it has', () => {
  expect(inEnglish(explain(seedNames, document, 'no-such', { metric: 'exports', year: 2030 }))).toMatchObject({
    ok: false,
    problems: [{ where: 'scenario', allowed: expect.stringContaining('growth-fades, growth-stalls') }],
  });
});

describe('what years come to', () => {
  const projected = JSON.parse(readFileSync('tests/golden/projections.json', 'utf8')).cases as readonly {
    readonly name: string;
    readonly assumptions: { readonly discountRate: number };
    readonly metrics: Readonly<Record<string, readonly number[]>>;
  }[];
  const { metrics, assumptions } = projected.find(({ name }) => name === 'momentum-holds')!;
  const until = (year: number) => metrics.trade!.slice(1, year - 2024 + 1);

  test('as they are is their sum, down to the same quantities', () => {
    const explanation = from(document, 'momentum-holds', { metric: 'trade', year: 2030, sum: 'cumulative' });
    const total = until(2030).reduce((all, value) => all + value, 0);
    expect(explanation.value).toBeCloseTo(total, 6);
    expect(evaluateExplanation(explanation).value).toBeCloseTo(total, 6);
    expect(explanation.formula).toBe('Trade 2025 + Trade 2026 + Trade 2027 + Trade 2028 + Trade 2029 + Trade 2030');
  });

  test('in present value is each discounted by the scenario’s own rate', () => {
    const explanation = from(document, 'momentum-holds', { metric: 'trade', year: 2027, sum: 'presentValue' });
    const worth = until(2027).reduce((all, value, k) => all + value / (1 + assumptions.discountRate) ** (k + 1), 0);
    expect(evaluateExplanation(explanation).value).toBeCloseTo(worth, 6);
    expect(find(explanation, 'discounted:trade@2027')?.formula).toBe('Trade 2027 ÷ (1 + Discount rate)^3');
  });

  test('in the base year is nothing yet', () => {
    expect(from(document, 'momentum-holds', { metric: 'trade', year: 2024, sum: 'cumulative' }).value).toBe(0);
  });

  test('is refused for a stock, and in present value for what is no money', () => {
    expect(
      explain(seedNames, document, 'momentum-holds', { metric: 'workers', year: 2030, sum: 'cumulative' }),
    ).toMatchObject({ ok: false });
    expect(
      inEnglish(
        explain(seedNames, document, 'momentum-holds', { metric: 'departures', year: 2030, sum: 'presentValue' }),
      ),
    ).toMatchObject({
      ok: false,
      problems: [{ where: 'Departures', what: 'has no present value' }],
    });
    expect(
      explain(seedNames, document, 'momentum-holds', { metric: 'trade', year: 2036, sum: 'cumulative' }),
    ).toMatchObject({ ok: false });
  });
});
