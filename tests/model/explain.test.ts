import { describe, expect, test } from 'vitest';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { explainer, explainProjection } from '../../shared/model/explain/explain-projection.ts';
import type { Explanation, ExplanationNode } from '../../shared/model/explain/explanation.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { type Projection, project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt, isAssumptionPath, isWholePath } from '../../shared/model/register.ts';
import { type Evaluated, evaluateExplanation } from '../helpers/evaluate-explanation.ts';
import { ASSUMPTION_PATHS, errorOf, goldenProjections, METRIC_NAMES, WORKED_METRICS } from '../helpers/golden.ts';
import { inEnglish } from '../helpers/said.ts';
import { seedNames } from '../seeds/seed.ts';

const { horizon, cases } = goldenProjections();
const furthest = { ...horizon, end: 2060 };

type Asked = readonly [metric: MetricName, year: number];

const asking = (assumptions: Assumptions, within = horizon) => {
  const explain = explainer({ names: seedNames, assumptions, horizon: within });
  return (...[metric, year]: Asked): Explanation => {
    const outcome = explain(metric, year);
    if (!outcome.ok) throw new Error(`refused: ${metric} in ${year}`);
    return outcome.value;
  };
};

const caseNamed = (name: string): Assumptions => cases.find((candidate) => candidate.name === name)!.assumptions;

const evaluated = (name: string, ...asked: Asked): Evaluated =>
  evaluateExplanation(asking(caseNamed(name), furthest)(...asked));

const nodeOf = (name: string, id: string, ...asked: Asked): ExplanationNode | undefined =>
  evaluated(name, ...asked).nodes.find((node) => node.id === id);

/** A leaf says where it comes from: an assumption, a figure, or a number that the model gives. */
const isGrounded = ({ operands, path, figure, formula = '' }: ExplanationNode): boolean =>
  operands !== undefined || path !== undefined || figure !== undefined || /^\d+$/.test(formula);

const hasKnownPath = ({ path }: ExplanationNode): boolean =>
  path === undefined || isAssumptionPath(path) || isWholePath(path);

describe('reckoned from its JSON alone, an explanation', () => {
  test.each(cases)('gives the value of every metric and year of $name', ({ assumptions, metrics }) => {
    const ask = asking(assumptions);
    for (const metric of WORKED_METRICS) {
      metrics[metric]!.forEach((want, t) => {
        const { value, nodes } = evaluateExplanation(ask(metric, horizon.base + t));
        expect(errorOf(value, want), `${metric} in ${horizon.base + t}`).toBeLessThanOrEqual(1e-9);
        expect(nodes.filter((node) => !isGrounded(node) || !hasKnownPath(node))).toEqual([]);
      });
    }
  });

  test('gives the value of the last year of the longest horizon', () => {
    for (const { assumptions } of cases) {
      const ask = asking(assumptions, furthest);
      const projection = project(assumptions, furthest);
      for (const metric of ['externalInflow', 'exportShare', 'jobs', 'incentiveCost'] as const) {
        const { value } = evaluateExplanation(ask(metric, furthest.end));
        expect(errorOf(value, seriesOf(projection, metric).at(-1)!), metric).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});

describe('an explanation names every assumption that moves the value', () => {
  test.each(cases)('in $name', ({ assumptions }) => {
    const ask = asking(assumptions);
    const years = [horizon.base, horizon.base + 3, horizon.end];
    const asked = METRIC_NAMES.flatMap((metric) => years.map((year): Asked => [metric, year]));
    const named = asked.map((one) => new Set(evaluateExplanation(ask(...one)).nodes.map(({ path }) => path)));
    const before = project(assumptions, horizon);
    for (const path of ASSUMPTION_PATHS) {
      const after = [-1, 1].flatMap((direction) => {
        const moved = withMoved(assumptions, path, direction);
        return moved ? [project(moved, horizon)] : [];
      });
      asked.forEach(([metric, year], index) => {
        const at = (projection: Projection) => seriesOf(projection, metric)[year - horizon.base]!;
        const moves = after.some((projection) => errorOf(at(projection), at(before)) > 1e-9);
        if (moves && !named[index]!.has(path)) throw new Error(`${path} moves ${metric} in ${year} and is not named`);
      });
    }
  });
});

/** The assumptions with one a little higher or lower; undefined where they do not have it. */
function withMoved(assumptions: Assumptions, path: AssumptionPath, direction: number): Assumptions | undefined {
  const moved = structuredClone(assumptions);
  const keys = path.split('.');
  const last = keys.pop()!;
  // biome-ignore lint/suspicious/noExplicitAny: a place in the assumptions that is known at run time only
  const place = keys.reduce((part: any, key) => part[key], moved);
  if (typeof place[last] !== 'number') return undefined;
  const { whole, min, max } = assumptionAt(path);
  const value = whole ? place[last] + direction : place[last] * (1 + 0.07 * direction) + 0.001 * direction;
  place[last] = Math.min(max, Math.max(min, value));
  return moved;
}

describe('the size of an explanation', () => {
  const years = Array.from({ length: 31 }, (_, index) => 2030 + index);
  const sizesOf = (name: string) => {
    const ask = asking(caseNamed(name), furthest);
    return years.map((year) => evaluateExplanation(ask('externalInflow', year)));
  };
  const steps = (counts: readonly number[]) => counts.slice(1).map((count, index) => count - counts[index]!);

  test.each(['growth-fades', 'varied-3', 'varied-6'])('grows by the same number of nodes every year (%s)', (name) => {
    const sizes = sizesOf(name);
    const nodes = steps(sizes.map((size) => size.nodes.length));
    const refs = steps(sizes.map((size) => size.refs));
    const depth = steps(sizes.map((size) => size.depth));
    // From 2040 on no shock, new zone or typed growth is still to come.
    expect(new Set(nodes.slice(12)).size).toBe(1);
    expect(new Set(refs.slice(12)).size).toBe(1);
    expect(Math.max(...nodes, ...refs)).toBeLessThan(70);
    expect(Math.max(...depth)).toBeLessThanOrEqual(1);
  });

  test('does not depend on the horizon', () => {
    const { assumptions } = cases[0]!;
    expect(asking(assumptions, furthest)('trade', 2035)).toEqual(asking(assumptions, horizon)('trade', 2035));
  });
});

describe('what an explanation says', () => {
  test('a quantity is written once and then referred to', () => {
    const { operands } = asking(cases[0]!.assumptions)('trade', 2025);
    expect(operands?.map((operand) => ('ref' in operand ? operand.ref : operand.id))).toEqual([
      'exports@2025',
      'imports@2025',
    ]);
    const share = asking(cases[0]!.assumptions)('exportShare', 2025);
    expect(share.formula).toBe('Exports 2025 ÷ Trade 2025');
    const trade = share.operands![1] as ExplanationNode;
    expect(trade.operands![0]).toEqual({ ref: 'exports@2025', value: share.value * trade.value });
  });

  test('a growth typed for a year stands in place of the path', () => {
    expect(nodeOf('at-the-ceiling-in-a-year', 'growth:exports@2029', 'exports', 2030)).toMatchObject({
      formula: 'Exports growth typed for 2029',
      operands: [{ id: 'typed:exports@2029', value: 0.5, path: 'exports.overrides', note: 'set by the analyst' }],
    });
  });

  test('each growth shape shows its own formula', () => {
    const formulaOf = (name: string, id: string) => nodeOf(name, id, 'trade', 2028)?.formula;
    expect(formulaOf('varied-1', 'growth:exports@2028')).toBe('Exports growth, every year');
    expect(formulaOf('growth-fades', 'growth:exports@2028')).toBe(
      'Exports growth, long run + (Exports growth, first year − Exports growth, long run) × 0.5^((2028 − 2025) ÷ Exports growth, half-life of the fade)',
    );
    expect(formulaOf('varied-3', 'growth:exports@2028')).toBe(
      'Exports growth, first year + (Exports growth, long run − Exports growth, first year) × min(1, (2028 − 2025) ÷ (Exports growth, years to the long run − 1))',
    );
    expect(formulaOf('varied-3', 'growth:imports@2028')).toBe(
      '1 ÷ (Imports, inverse of the growth factor far below the ceiling + (1 − Imports, inverse of the growth factor far below the ceiling) × Imports before market access, exchange rate and shocks 2027 ÷ Imports, ceiling) − 1',
    );
  });

  test('a base year that is not below its ceiling does not grow, and the note says so', () => {
    const { assumptions } = structuredClone({ assumptions: caseNamed('varied-8') });
    assumptions.base.totalTrade = 20_000;
    const { value, nodes } = evaluateExplanation(asking(assumptions)('exports', 2030));
    expect(errorOf(value, seriesOf(project(assumptions, horizon), 'exports')[6]!)).toBeLessThanOrEqual(1e-9);
    expect(nodes.find(({ id }) => id === 'growth:exports@2030')).toMatchObject({
      formula: '0',
      note: 'no growth: the base year is not below the ceiling',
    });
  });

  test('a quota says whether it is today’s or the new one', () => {
    const quota = (year: number) => nodeOf('higher-worker-quota', `quota:skilled@${year}`, 'workers:skilled', year);
    expect(quota(2026)).toMatchObject({
      formula: 'Skilled workers, quota today',
      note: 'quota today: the new quota starts in 2027',
    });
    expect(quota(2030)).toMatchObject({
      formula:
        'Skilled workers, new quota × (1 + Skilled workers, growth of the new quota)^(2030 − Skilled workers, new quota from)',
      note: 'new quota from 2027',
    });
  });

  test('a shock fades, or is permanent, or is still to come', () => {
    const note = (name: string, id: string, year: number) => nodeOf(name, id, 'exports', year);
    expect(note('export-shock', 'withoutProjects:exports@2026', 2026)?.note).toBe(
      'the tariff moves from 2027; trade does not answer to the rate of exchange; shock 1 comes in 2027',
    );
    expect(note('export-shock', 'shock:1:factor@2029', 2029)).toMatchObject({
      formula: '1 + Shock 1, size × 0.5^((2029 − Shock 1, year) ÷ Shock 1, half-life)',
      value: 1 - 0.15 / 2,
    });
    expect(note('varied-5', 'shock:2:factor@2029', 2029)).toMatchObject({ formula: '1 + Shock 2, size' });
  });
});

test.each([
  [2023, 'is not projected: the horizon begins in 2024'],
  [2036, 'is not projected: the horizon ends in 2035'],
  [2030.5, 'is no calendar year'],
  [Number.NaN, 'is no calendar year'],
])('a year outside the horizon is refused: %s', (year, why) => {
  const explained = { names: seedNames, assumptions: cases[0]!.assumptions, horizon };
  expect(inEnglish(explainProjection(explained, 'exports', year))).toEqual({
    ok: false,
    problems: [{ where: 'year', what: `${year} ${why}`, allowed: 'choose a year from 2024 to 2035' }],
  });
});
