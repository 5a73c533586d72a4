import { describe, expect, test } from 'vitest';
import { MOST_SCENARIOS } from '../../shared/limits.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { LAST_YEAR } from '../../shared/model/register.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { fan, fanInSteps } from '../../shared/questions/fan/fan.ts';
import { LEVELS, type Questions } from '../../shared/questions/questions.ts';
import { finished } from '../../shared/questions/steps.ts';
import { bare, errorOf, METRIC_NAMES, WORKED_METRICS } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

const CASES = ['uncertainty', 'uncertainty-wide'] as const;

function questionOf(name: (typeof CASES)[number], metrics: readonly MetricName[] = METRIC_NAMES): Questions['fan'] {
  const { horizon, assumptions, uncertainty } = uncertaintyCase(name);
  return {
    horizon,
    subjects: [{ id: 'case', assumptions }],
    uncertainty,
    metrics,
    targets: [{ metric: 'trade', value: 5000 }],
  };
}

describe.each(CASES)('the worked case %s', (name) => {
  const { horizon, draws, summary, levels, shareTradeAtLeast5000 } = uncertaintyCase(name);

  test.each(draws)('draw $index alone', ({ index, metrics }) => {
    const { projection } = accept(drawScenarios(questionOf(name), index))[0]!;
    for (const metric of WORKED_METRICS) {
      const series = seriesOf(projection, metric);
      metrics[metric]!.forEach((want, t) => {
        expect(errorOf(series[t]!, want), `${metric} in ${horizon.base + t}`).toBeLessThanOrEqual(1e-9);
      });
    }
  });

  test('means and quantiles of every metric in every year, and the chance of reaching a target', () => {
    expect(levels).toEqual([...LEVELS]);
    const [scenario] = accept(fan(questionOf(name))).scenarios;
    for (const metric of WORKED_METRICS) {
      const { mean, quantiles } = scenario!.metrics[metric]!;
      for (let t = 0; t < mean.length; t++) {
        const want = summary[metric]![horizon.base + t]!;
        const where = `${metric} in ${horizon.base + t}`;
        expect(errorOf(mean[t]!, want.mean), where).toBeLessThanOrEqual(1e-9);
        want.quantiles.forEach((value, level) => {
          expect(errorOf(quantiles[level]![t]!, value), where).toBeLessThanOrEqual(1e-9);
        });
      }
    }
    expect([...scenario!.targets[0]!.share]).toEqual(Object.values(shareTradeAtLeast5000));
  });
});

test('columns that are picked a few at a time give the same as all together, to the last bit', () => {
  const asked = questionOf('uncertainty', ['trade', 'utilisation', 'workers', 'remittances']);
  const inBatches = accept(fanInSteps(asked, { room: { kept: 0, picked: 2000 } }));
  expect(finished(inBatches)).toEqual(accept(fan(asked)));
});

test('a fan of as many scenarios, metrics and years as a document can have is answered', () => {
  const { assumptions, uncertainty } = uncertaintyCase('uncertainty');
  // Different in every metric, so that no two share what is computed.
  const subjects = Array.from({ length: MOST_SCENARIOS }, (_, k) => ({
    id: `s-${k}`,
    assumptions: {
      ...assumptions,
      base: { ...assumptions.base, totalTrade: 2000 + k, workers: 20_000 + k },
      investment: { ...assumptions.investment, jobsPerProject: 100 + k },
    },
  }));
  const { scenarios } = accept(
    fan({
      horizon: bare({ base: 1990, end: LAST_YEAR }),
      subjects,
      uncertainty: { ...uncertainty, draws: 1 },
      metrics: METRIC_NAMES,
      targets: [],
    }),
  );
  expect(scenarios).toHaveLength(MOST_SCENARIOS);
  expect(scenarios.at(-1)!.metrics.trade!.mean).toHaveLength(LAST_YEAR - 1990 + 1);
});
