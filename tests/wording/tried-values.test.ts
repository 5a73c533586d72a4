import { describe, expect, test } from 'vitest';
import { withValue } from '../../shared/document/changes.ts';
import type { UncertainInput } from '../../shared/document/schema.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { tornadoBars, triedValues } from '../../shared/wording/tried-values.ts';
import { goldenQuestions } from '../helpers/golden-questions.ts';
import { seedNames } from '../seeds/seed.ts';

const golden = goldenQuestions();
const { horizon, scenarios, uncertainty } = golden;
const fades = scenarios['growth-fades']!;
const input = (path: string): UncertainInput => uncertainty.inputs.find((one) => one.path === path)!;

describe('the two values that a tornado tries', () => {
  test('are the scenario’s, moved by what one draw in ten lies below and above', () => {
    // Triangular(−0.118, 0, 0.062) on 19.8%; normal with sd 0.02 on 5%.
    const [low, high] = triedValues(fades, input('exports.growth.from'))!;
    expect(low).toBeCloseTo(0.198 - 0.118 + Math.sqrt(0.1 * 0.18 * 0.118), 12);
    expect(high).toBeCloseTo(0.198 + 0.062 - Math.sqrt(0.1 * 0.18 * 0.062), 12);
    const normal = triedValues(fades, input('exports.growth.to'))!;
    expect(normal[0]).toBeCloseTo(0.05 - 0.02 * 1.2815515655446004, 12);
    expect(normal[1]).toBeCloseTo(0.05 + 0.02 * 1.2815515655446004, 12);
  });

  test('stay within what is allowed', () => {
    const full = withValue(fades, 'workers.tracks.trainee.fillRate', 0.99);
    const [low, high] = triedValues(full, input('workers.tracks.trainee.fillRate'))!;
    expect(low).toBeCloseTo(0.99 - 0.22, 12);
    expect(high).toBe(1);
  });

  test('are none where the scenario has no such assumption', () => {
    const constant = withValue(fades, 'exports.growth', { shape: 'constant', rate: 0.1 });
    expect(triedValues(constant, input('exports.growth.to'))).toBeNull();
  });

  test('give what the worked tornados say', () => {
    const tornados = golden.tornado.filter(({ scenario }) => scenario !== 'wide');
    expect(tornados.length).toBe(4);
    for (const { scenario, metric, year, bars } of tornados) {
      const assumptions = scenarios[scenario]!;
      for (const { path, low, high } of bars) {
        const given = triedValues(assumptions, input(path))!.map(
          (value) => seriesOf(project(withValue(assumptions, path, value), horizon), metric)[year - horizon.base],
        );
        expect(given[0]).toBeCloseTo(low, 6);
        expect(given[1]).toBeCloseTo(high, 6);
      }
    }
  });
});

test('a bar is named, and says at which values it was tried', () => {
  const [tornado] = golden.tornado;
  const [widest] = tornadoBars(seedNames, tornado!, fades, uncertainty.inputs);
  // 5% and a normal deviation of 2 points, at its quantiles of one in ten and nine in ten.
  const off = 0.02 * 1.2815515655446004;
  expect(widest).toEqual({
    id: 'exports.growth.to',
    path: 'exports.growth.to',
    name: 'Exports growth, long run',
    low: tornado!.bars[0]!.low,
    high: tornado!.bars[0]!.high,
    lowInput: '2.44%',
    highInput: '7.56%',
    lowTried: expect.closeTo(0.05 - off, 12),
    highTried: expect.closeTo(0.05 + off, 12),
  });
});

test('a factor on a value below 0 changes the two sides, so that the lower value tried stands with what it gives', () => {
  const falling = withValue(fades, 'exports.growth.to', -0.1);
  const factor: UncertainInput = {
    path: 'exports.growth.to',
    apply: 'factor',
    distribution: { kind: 'uniform', min: 0.5, max: 1.5 },
  };
  const bars = [{ path: 'exports.growth.to', low: 200, high: 100 } as const];
  // −10% × 0.6 and × 1.4.
  expect(tornadoBars(seedNames, { bars }, falling, [factor])).toMatchObject([
    { low: 100, lowInput: '−14%', high: 200, highInput: '−6%' },
  ]);
  expect(tornadoBars(seedNames, { bars }, falling, [factor])).toMatchObject([
    { lowTried: expect.closeTo(-0.14, 12), highTried: expect.closeTo(-0.06, 12) },
  ]);
});
