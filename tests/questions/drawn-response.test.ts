import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UncertainInput } from '../../shared/document/schema.ts';
import { cannotBeUncertain } from '../../shared/document/uncertainty-constraints.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { inputsOf, withDrawn } from '../../shared/questions/draws/uncertain-inputs.ts';
import { createDrawnResponse } from '../../shared/questions/levers/drawn-response.ts';
import { arbitraryAssumptions } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, bare, METRIC_NAMES } from '../helpers/golden.ts';

const horizon = bare({ base: 2024, end: 2035 });
const UNCERTAIN = ASSUMPTION_PATHS.filter((path) => cannotBeUncertain(path) === null);

const paths = fc.uniqueArray(fc.constantFrom(...UNCERTAIN), { maxLength: 6 });

const input = (path: string, apply: 'shift' | 'factor'): UncertainInput => ({
  path,
  apply,
  distribution: { kind: 'uniform', min: 0, max: 1 },
});

test('equals a projection of what was drawn, to the last bit, whatever was drawn before', () => {
  const question = fc.record({
    assumptions: arbitraryAssumptions(horizon),
    inputs: paths.chain((all) =>
      fc.tuple(...all.map((path) => fc.constantFrom(input(path, 'shift'), input(path, 'factor')))),
    ),
    metric: fc.oneof(fc.constant('exports' as const), fc.constantFrom(...METRIC_NAMES)),
    year: fc.integer({ min: 2024, max: 2035 }),
    draws: fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }), {
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(question, ({ assumptions, inputs, metric, year, draws }) => {
      const applied = inputsOf(assumptions, inputs).inputs;
      const response = createDrawnResponse({ id: 'any', assumptions }, horizon, applied, metric, year);
      const of = (drawn: readonly number[]) =>
        seriesOf(project(withDrawn(assumptions, applied, drawn), horizon), metric)[year - horizon.base];
      for (const drawn of draws) {
        for (const k of applied.keys()) response.draw(k, drawn[k]!);
        expect(response.value()).toBe(of(drawn));
      }
      for (const k of applied.keys()) response.restore(k);
      expect(response.value()).toBe(seriesOf(project(assumptions, horizon), metric)[year - horizon.base]);
    }),
    { numRuns: 120 },
  );
});
