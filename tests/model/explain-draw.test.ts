import { describe, expect, test } from 'vitest';
import { valueAtPath } from '../../shared/document/changes.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { explainProjection } from '../../shared/model/explain/explain-projection.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { drawState, explainDraw } from '../../shared/questions/draws/drawn-state.ts';
import { prepareStates } from '../../shared/questions/draws/states.ts';
import { inputsOf } from '../../shared/questions/draws/uncertain-inputs.ts';
import { evaluateExplanation } from '../helpers/evaluate-explanation.ts';
import { errorOf, goldenProjections, METRIC_NAMES, WORKED_METRICS } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';
import { seedNames } from '../seeds/seed.ts';

const { horizon, cases } = goldenProjections();

function drawOf(assumptions: Assumptions, uncertainty: Uncertainty, index: number, within = horizon) {
  const states = accept(prepareStates(within, uncertainty));
  const { inputs } = inputsOf(assumptions, uncertainty.inputs);
  const { state } = drawState(states, assumptions, inputs, index);
  const [drawn] = accept(
    drawScenarios({ horizon: within, subjects: [{ id: 'case', assumptions }], uncertainty }, index),
  );
  return {
    state,
    series: (metric: MetricName) => seriesOf(drawn!.projection, metric),
    explain: (metric: MetricName, year: number) =>
      accept(explainDraw({ names: seedNames, assumptions, horizon: within }, uncertainty, state, metric, year)),
  };
}

const nodesOf = (draw: ReturnType<typeof drawOf>, metric: MetricName, year: number) =>
  new Map(evaluateExplanation(draw.explain(metric, year)).nodes.map((node) => [node.id, node]));

describe.each(['uncertainty', 'uncertainty-wide'] as const)('reckoned from its JSON alone, draws of %s', (name) => {
  const worked = uncertaintyCase(name);

  test.each([...worked.draws.map(({ index }) => index), 4711])('draw %i gives every metric and year', (index) => {
    const draw = drawOf(worked.assumptions, worked.uncertainty, index, worked.horizon);
    const golden = worked.draws.find((one) => one.index === index)?.metrics;
    for (const metric of WORKED_METRICS)
      draw.series(metric).forEach((want, t) => {
        const { value } = evaluateExplanation(draw.explain(metric, worked.horizon.base + t));
        const where = `${metric} in ${worked.horizon.base + t}`;
        expect(errorOf(value, want), where).toBeLessThanOrEqual(1e-9);
        if (golden) expect(errorOf(value, golden[metric]![t]!), where).toBeLessThanOrEqual(1e-9);
      });
  });
});

test.each(cases)('so do draws of $name, with what a wide uncertainty may shift', ({ assumptions }) => {
  const { uncertainty } = uncertaintyCase('uncertainty-wide');
  const draw = drawOf(assumptions, uncertainty, 5);
  for (const metric of METRIC_NAMES)
    for (const t of [0, 1, 4, horizon.end - horizon.base]) {
      const { value } = evaluateExplanation(draw.explain(metric, horizon.base + t));
      const where = `${metric} in ${horizon.base + t}`;
      expect(errorOf(value, draw.series(metric)[t]!), where).toBeLessThanOrEqual(1e-9);
    }
});

const calm: Uncertainty = {
  seed: 7,
  draws: 100,
  inputs: [],
  correlations: [],
  noise: { exports: { sd: 0, persistence: 0 }, imports: { sd: 0, persistence: 0 }, correlation: 0 },
};
const always = (path: string, apply: 'shift' | 'factor', value: number): Uncertainty['inputs'][number] => ({
  path,
  apply,
  distribution: { kind: 'uniform', min: value, max: value },
});
const momentum = cases.find(({ assumptions }) => assumptions.exports.growth.shape === 'fade')!.assumptions;

describe('the tree of a draw', () => {
  test('shows the own value, what was drawn, from what, and in which draw', () => {
    const uncertainty: Uncertainty = {
      ...calm,
      inputs: [
        { path: 'base.totalTrade', apply: 'factor', distribution: { kind: 'triangular', min: 0.9, mode: 1, max: 1.2 } },
        { path: 'base.exportShare', apply: 'shift', distribution: { kind: 'pert', min: -0.02, mode: 0, max: 0.03 } },
      ],
    };
    const draw = drawOf(momentum, uncertainty, 12);
    const nodes = nodesOf(draw, 'trade', 2024);
    expect(nodes.get('drawn:base.totalTrade')).toMatchObject({
      label: 'Trade in the base year, as drawn',
      formula: 'Trade in the base year × Trade in the base year, factor drawn',
    });
    expect(nodes.get('assumption:base.totalTrade')).toMatchObject({
      value: momentum.base.totalTrade,
      path: 'base.totalTrade',
    });
    expect(nodes.get('factor:base.totalTrade')).toMatchObject({
      value: draw.state.inputs[0]!.drawn,
      unit: '1',
      note: 'triangular, × 0.9 to × 1.2, most likely × 1; draw 12',
    });
    expect(nodes.get('drawn:base.exportShare')!.formula).toBe(
      'Export share in the base year + Export share in the base year, shift drawn',
    );
    expect(nodes.get('shift:base.exportShare')!.note).toBe('PERT, −2 to 3 points, most likely 0 points; draw 12');
  });

  test('holds what leaves its range, and says so', () => {
    const high = drawOf(momentum, { ...calm, inputs: [always('base.exportShare', 'shift', 5)] }, 0);
    expect(nodesOf(high, 'exportShare', 2024).get('drawn:base.exportShare')).toMatchObject({
      value: 1,
      formula: 'min(1, Export share in the base year + Export share in the base year, shift drawn)',
      note: 'held at the most that is allowed, 100%',
    });
    // A hundredth below the least that is allowed.
    const below = -0.51 - (valueAtPath(momentum, 'exports.growth.to') as number);
    const low = drawOf(momentum, { ...calm, inputs: [always('exports.growth.to', 'shift', below)] }, 0);
    expect(nodesOf(low, 'exports', 2030).get('drawn:exports.growth.to')).toMatchObject({
      value: -0.5,
      formula: 'max(0 − 0.5, Exports growth, long run + Exports growth, long run, shift drawn)',
      note: 'held at the least that is allowed, −50%',
    });
  });

  test('adds growth noise to the path, but to no year that was typed, and not below −95%', () => {
    const typed = { ...momentum, exports: { ...momentum.exports, overrides: { 2027: 0.04 } } };
    const noise = { ...calm.noise, exports: { sd: 0.02, persistence: 0.3 } };
    const draw = drawOf(typed, { ...calm, noise }, 8);
    const nodes = nodesOf(draw, 'trade', 2028);
    expect(nodes.get('growth:exports@2026')!.formula).toBe(
      'Exports growth on its path 2026 + Exports growth noise 2026',
    );
    expect(nodes.get('exportsNoise@2026')).toMatchObject({
      value: draw.state.noise.exports![2],
      note: 'normal, standard deviation 2 points a year, persistence 0.3; draw 8',
    });
    expect(nodes.get('growth:exports@2027')!.formula).toBe('Exports growth typed for 2027');
    expect(nodes.has('exportsNoise@2027')).toBe(false);
    expect([...nodes.keys()].filter((id) => id.startsWith('importsNoise'))).toEqual([]);
    const wild = { ...calm.noise, imports: { sd: 1, persistence: 0 } };
    const held = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((index) =>
      [...nodesOf(drawOf(typed, { ...calm, noise: wild }, index), 'imports', 2035).values()].filter(({ formula }) =>
        formula?.startsWith('max(0 − 0.95, Imports growth on its path'),
      ),
    );
    expect(held.length).toBeGreaterThan(0);
    for (const { value } of held) expect(value).toBe(-0.95);
  });

  test('is that of the projection, word for word, where nothing is drawn', () => {
    const explained = { names: seedNames, assumptions: momentum, horizon };
    const draw = drawOf(momentum, calm, 0);
    for (const metric of METRIC_NAMES)
      expect(draw.explain(metric, horizon.end)).toEqual(accept(explainProjection(explained, metric, horizon.end)));
  });
});
