import { expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import { frameIn, frameOf } from '../../shared/model/frame.ts';
import { type MetricName, metricAt } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument } from '../seeds/seed.ts';

/** The example, where prices rise by 3% a year, and nobody knows that for sure. */
function rising(): ScenarioDocument {
  const seed = seedDocument();
  const { assumptions } = seed.baseline;
  return {
    ...seed,
    baseline: { ...seed.baseline, assumptions: { ...assumptions, prices: { inflation: 0.03 } } },
    uncertainty: {
      ...seed.uncertainty,
      draws: 50,
      inputs: [
        { path: 'prices.inflation', apply: 'shift', distribution: { kind: 'uniform', min: -0.02, max: 0.02 } },
        { path: 'exports.growth.to', apply: 'shift', distribution: { kind: 'normal', mean: 0, sd: 0.01 } },
      ],
      correlations: [],
    },
  };
}

const document = rising();
const { baseline, structure } = document;
const assumptions = assumptionsOf(document, baseline.id);
const [nominal, real] = (['current', 'base'] as const).map((prices) => project(assumptions, frameIn(prices, document)));

test('metrics of money are divided by how far prices have risen since the base year; no other is touched', () => {
  const { metrics } = nominal!;
  expect(metrics.some((metric) => metricAt(structure, metric).unit !== 'USD m')).toBe(true);
  for (const metric of metrics) {
    const [of, at] = [seriesOf(nominal!, metric), seriesOf(real!, metric)];
    const money = metricAt(structure, metric).unit === 'USD m';
    for (let t = 0; t < of.length; t++) {
      if (money) expect(at[t]).toBeCloseTo(of[t]! / 1.03 ** t, 9);
      else expect(at[t]).toBe(of[t]);
    }
  }
});

test('an own metric is made at the prices of the day, whatever it is made of', () => {
  const toGdp = 'remittancesToGdp' as MetricName;
  expect(metricAt(structure, toGdp).unit).toBe('1');
  expect([...seriesOf(real!, toGdp)]).toEqual([...seriesOf(nominal!, toGdp)]);
});

test('the explanation divides the value of the day by the price level, and comes to the same number', () => {
  const names = namesOf(english, structure);
  const told = answerOf(explain(names, document, baseline.id, { metric: 'trade', year: 2030, prices: 'base' }));
  expect(told.value).toBe(seriesOf(real!, 'trade')[6]);
  expect(told.label).toBe('Trade at constant prices 2030');
  expect(told.formula).toBe('Trade 2030 ÷ Price level 2030');
  const sum = (kind: 'cumulative' | 'presentValue', prices: 'current' | 'base') =>
    answerOf(explain(names, document, baseline.id, { metric: 'trade', year: 2030, sum: kind, prices })).value;
  expect(sum('cumulative', 'base')).toBeCloseTo(
    seriesOf(real!, 'trade')
      .slice(1, 7)
      .reduce((all, one) => all + one),
    9,
  );
  // Present values are nominal.
  expect(sum('presentValue', 'base')).toBe(sum('presentValue', 'current'));
});

test('each draw is divided by its own prices, one by one and in a fan', () => {
  const { uncertainty } = document;
  const request = { subjects: [{ id: baseline.id, assumptions }], uncertainty };
  const draws = (prices: 'current' | 'base', metric: MetricName) =>
    Array.from({ length: uncertainty.draws }, (_, index) => {
      const [drawn] = answerOf(drawScenarios({ ...request, horizon: frameIn(prices, document) }, index));
      return seriesOf(drawn!.projection, metric)[6]!;
    });
  const ratios = draws('base', 'trade').map((value, k) => draws('current', 'trade')[k]! / value);
  expect(Math.min(...ratios)).toBeGreaterThan(1.01 ** 6 - 1e-12);
  expect(Math.max(...ratios)).toBeLessThan(1.05 ** 6 + 1e-12);
  expect(new Set(ratios).size).toBe(uncertainty.draws);
  // Remittances rest on nothing that is uncertain but prices: the ratio is the price level itself.
  const levels = draws('base', 'remittances').map((value) => draws('current', 'remittances')[0]! / value);
  levels.forEach((level, k) => {
    expect(level).toBeCloseTo(ratios[k]!, 9);
  });
  const question = { ...request, metrics: ['trade' as const], targets: [] };
  const answer = answerOf(fan({ ...question, horizon: frameIn('base', document) }));
  const { mean } = answer.scenarios[0]!.metrics.trade!;
  expect(mean[6]).toBeCloseTo(draws('base', 'trade').reduce((all, one) => all + one) / uncertainty.draws, 8);
  expect(frameOf(document).prices).toBe('current');
});
