import { describe, expect, test } from 'vitest';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { fanValue, fanValueInSteps } from '../../shared/questions/fan/fan-value.ts';
import { type FanNumber, LEVELS, type Questions } from '../../shared/questions/questions.ts';
import { METRIC_NAMES } from '../helpers/golden.ts';
import { told } from '../helpers/golden-questions.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

type Question = Questions['fanValue'];

/** A worked case with so many draws. */
function asking(name: 'uncertainty' | 'uncertainty-wide', draws: number) {
  const { horizon, assumptions, uncertainty } = uncertaintyCase(name);
  const subject = { id: 'case', assumptions };
  const question = { horizon, subject, uncertainty: { ...uncertainty, draws } };
  return (metric: MetricName, year: number, of: FanNumber): Question => ({ ...question, metric, year, of });
}

const NUMBERS: readonly FanNumber[] = [...LEVELS, 'mean'];

/** What every draw alone gives, in the order of their numbers. */
function drawnAlone({ horizon, subject, uncertainty, metric, year }: Question): readonly number[] {
  return Array.from({ length: uncertainty.draws }, (_, index) => {
    const [drawn] = accept(drawScenarios({ horizon, subjects: [subject], uncertainty }, index));
    return seriesOf(drawn!.projection, metric)[year - horizon.base]!;
  });
}

describe.each([
  ['uncertainty', 1000],
  ['uncertainty-wide', 1001],
  ['uncertainty', 2500],
  ['uncertainty', 2],
  ['uncertainty-wide', 1],
] as const)('in %s with %i draws', (name, draws) => {
  const ask = asking(name, draws);

  test('the value is that of the fan, to the last bit', () => {
    const { horizon, subject, uncertainty } = ask('trade', 2030, 0.5);
    const { scenarios } = accept(
      fan({ horizon, subjects: [subject], uncertainty, metrics: METRIC_NAMES, targets: [] }),
    );
    for (const metric of ['trade', 'workers', 'jobs', 'exportShare', 'incentiveCost'] as const)
      for (const year of [horizon.base, horizon.base + 1, horizon.end])
        for (const of of NUMBERS) {
          const { mean, quantiles } = scenarios[0]!.metrics[metric]!;
          const series = of === 'mean' ? mean : quantiles[LEVELS.indexOf(of as (typeof LEVELS)[number])]!;
          expect(accept(fanValue(ask(metric, year, of))).value, `${metric} ${year} ${of}`).toBe(
            series[year - horizon.base],
          );
        }
  });

  test('the draws it rests on are its neighbours among all draws in their order, and are counted', () => {
    const year = 2031;
    const alone = drawnAlone(ask('trade', year, 0.5));
    const sorted = alone.toSorted((a, b) => a - b);
    for (const of of NUMBERS) {
      const { value, rests, atOrBelow } = accept(fanValue(ask('trade', year, of)));
      expect(atOrBelow).toBe(alone.filter((one) => one <= value).length);
      for (const { value: own, state } of rests) {
        expect(own).toBe(alone[state.index]);
        expect(state.index).toBe(alone.indexOf(own));
      }
      if (of === 'mean') {
        const distance = Math.min(...alone.map((one) => Math.abs(one - value)));
        expect(rests.map(({ state }) => state.index)).toEqual([
          alone.findIndex((one) => Math.abs(one - value) === distance),
        ]);
      } else {
        const position = (draws - 1) * of;
        const whole = Math.abs(position - Math.round(position)) < 1e-9;
        const ranks = whole ? [Math.round(position)] : [Math.floor(position), Math.ceil(position)];
        expect(rests.map((one) => one.value)).toEqual(ranks.map((rank) => sorted[rank]));
      }
    }
  });
});

describe('where draws have the same value', () => {
  /** Skills are short in some draws only: in the others the metric is exactly 1. */
  const ask = (draws: number): Question => {
    const question = asking('uncertainty', draws)('utilisation', 2035, 0.5);
    const { subject } = question;
    const { skills } = subject.assumptions;
    return {
      ...question,
      subject: { ...subject, assumptions: { ...subject.assumptions, skills: { ...skills, initialSkilled: 1e7 } } },
      uncertainty: {
        ...question.uncertainty,
        inputs: [
          { path: 'skills.skilledJobShare', apply: 'shift', distribution: { kind: 'uniform', min: -0.5, max: 0.5 } },
        ],
        correlations: [],
      },
    };
  };

  test('and nothing moves it, it rests on no draw', () => {
    const { value, rests, atOrBelow, varies } = accept(fanValue(ask(300)));
    expect({ value, rests, atOrBelow, varies }).toEqual({ value: 1, rests: [], atOrBelow: 300, varies: false });
  });

  test('the first of them is named', () => {
    const question = asking('uncertainty', 400)('exports', 2030, 0.5);
    // The share is held at 1 in about half of the draws.
    const uncertainty = {
      ...question.uncertainty,
      inputs: [
        {
          path: 'base.exportShare',
          apply: 'shift' as const,
          distribution: { kind: 'uniform' as const, min: -1, max: 2 },
        },
      ],
      correlations: [],
      noise: {
        exports: { sd: 0, persistence: 0 },
        imports: { sd: 0, persistence: 0 },
        correlation: 0,
      },
    };
    const held = { ...question, uncertainty, of: 0.9 };
    const alone = drawnAlone(held);
    const most = Math.max(...alone);
    expect(alone.filter((one) => one === most).length).toBeGreaterThan(100);
    const { value, rests, atOrBelow, varies } = accept(fanValue(held));
    expect(varies).toBe(true);
    expect(value).toBe(most);
    expect(atOrBelow).toBe(400);
    expect(rests.map(({ state }) => state.index)).toEqual([alone.indexOf(most)]);
    expect(rests[0]!.state.inputs[0]!.value).toBe(1);
  });
});

test('of draws equally near the mean the first is named, whether it is above or below', () => {
  const question = asking('uncertainty', 2)('exportShare', 2024, 'mean');
  const [input] = [
    {
      path: 'base.exportShare',
      apply: 'shift' as const,
      distribution: { kind: 'uniform' as const, min: -1e6, max: 1e6 },
    },
  ];
  const orders = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const uncertainty = { ...question.uncertainty, seed, inputs: [input], correlations: [] };
    const held = { ...question, uncertainty };
    // Everything is held at 0 or at 1: with one of each the mean is halfway.
    const alone = drawnAlone(held);
    if (alone[0] === alone[1]) continue;
    orders.add(alone.join(' '));
    const { value, rests } = accept(fanValue(held));
    expect(value).toBe(0.5);
    expect(rests.map(({ state }) => state.index)).toEqual([0]);
  }
  expect(orders).toEqual(new Set(['0 1', '1 0']));
});

test('what every draw shifts by the same rests on a draw, as it is not the projection', () => {
  const question = asking('uncertainty', 50)('workers', 2024, 0.25);
  const moved: Question = {
    ...question,
    uncertainty: {
      ...question.uncertainty,
      inputs: [{ path: 'base.workers', apply: 'factor', distribution: { kind: 'uniform', min: 2, max: 2 } }],
      correlations: [],
    },
  };
  const own = seriesOf(project(question.subject.assumptions, question.horizon), 'workers')[0]!;
  const { value, rests, atOrBelow, varies } = accept(fanValue(moved));
  expect(varies).toBe(false);
  expect(value).toBeCloseTo(2 * own, 6);
  expect(atOrBelow).toBe(50);
  expect(rests.map(({ value: at, state }) => [at, state.index])).toEqual([[value, 0]]);
});

test('it can be stopped every few thousand draws', () => {
  const steps = accept(fanValueInSteps(asking('uncertainty', 50_000)('trade', 2035, 0.05)));
  const shares: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value as number);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
});

test('the quantiles at the levels 0 and 1 are the least and the greatest draw', () => {
  const ask = asking('uncertainty', 100);
  const alone = drawnAlone(ask('trade', 2030, 0));
  expect(accept(fanValue(ask('trade', 2030, 0)))).toMatchObject({ value: Math.min(...alone), atOrBelow: 1 });
  expect(accept(fanValue(ask('trade', 2030, 1)))).toMatchObject({ value: Math.max(...alone), atOrBelow: 100 });
});

test('years beyond the horizon, levels that are none and wrong uncertainty are refused', () => {
  const ask = asking('uncertainty', 100);
  for (const year of [2023, 2036, 2030.5])
    expect(told(fanValue(ask('trade', year, 0.5)))).toMatch(
      new RegExp(`^year: ${year} is .+, choose a year from 2024 to 2035$`),
    );
  expect(told(fanValue(ask('trade', 2030, 1.5)))).toBe('level: is 1.5, a level from 0 to 1 is needed, or the mean');
  const question = ask('trade', 2030, 0.5);
  const wrong = {
    ...question.uncertainty,
    inputs: [{ path: 'nowhere', apply: 'shift' as const, distribution: { kind: 'uniform' as const, min: 0, max: 1 } }],
    correlations: [],
  };
  expect(told(fanValue({ ...question, uncertainty: wrong }))).toContain('nowhere');
});
