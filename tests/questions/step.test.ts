import { expect, test } from 'vitest';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { fanInSteps } from '../../shared/questions/fan/fan.ts';
import { drawsAtATime } from '../../shared/questions/fan/step.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

test.each([
  [1, 4096],
  [97, 4096],
  [179, 2048],
  [390, 1024],
  [1432, 1024],
])('of %i columns, %i draws are computed between two chances to stop', (columns, draws) => {
  expect(drawsAtATime(columns)).toBe(draws);
});

test('a fan of eight scenarios and all metrics can be stopped after every thousand draws', () => {
  const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');
  const subjects = Array.from({ length: 8 }, (_, k) => ({
    id: `${k}`,
    assumptions: { ...assumptions, base: { ...assumptions.base, totalTrade: 2000 + k, workers: 19_000 + k } },
  }));
  const steps = accept(
    fanInSteps({ horizon, subjects, uncertainty: { ...uncertainty, draws: 8192 }, metrics: METRIC_NAMES, targets: [] }),
  );
  // Half of the share is for the draws, 1,024 of 8,192 at a time.
  expect(steps.next().value).toBe(0.5 / 8);
  expect(steps.next().value).toBe(1 / 8);
});
