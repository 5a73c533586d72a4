import { describe, expect, test } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { WHOLE } from '../../shared/questions/chunks.ts';
import { columnsOf, drawInto, planColumns } from '../../shared/questions/draws/draws.ts';
import { summariseColumn } from '../../shared/questions/fan/column-summary.ts';
import { type Room, summariseDraws } from '../../shared/questions/fan/summarise-draws.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { finished } from '../../shared/questions/steps.ts';
import { METRIC_NAMES } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

// A hundred thousand draws take a while where the machine has other work.
/** Not a whole number of blocks. */
const DRAWS = 70_001;

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

const question = (of: Uncertainty, metrics: readonly MetricName[]): Questions['fan'] => ({
  horizon,
  subjects: [{ id: 'case', assumptions }],
  uncertainty: { ...of, draws: DRAWS },
  metrics,
  targets: [],
});

/** The worked case with other inputs. */
const withInputs = (inputs: Uncertainty['inputs']): Uncertainty => ({ ...uncertainty, inputs, correlations: [] });

const CASES: readonly (readonly [string, Uncertainty, readonly MetricName[]])[] = [
  ['as in the worked case', uncertainty, ['trade', 'exportShare', 'utilisation', 'jobs', 'workers']],
  [
    'mostly held at the ends of ranges',
    withInputs([
      {
        path: 'workers.tracks.trainee.fillRate',
        apply: 'shift',
        distribution: { kind: 'normal', mean: -0.5, sd: 0.7 },
      },
      { path: 'investment.conversionRate', apply: 'factor', distribution: { kind: 'uniform', min: 0, max: 200 } },
    ]),
    ['workers', 'newProjects', 'utilisation'],
  ],
  [
    'with far tails, where most values lie in one bin',
    withInputs([
      {
        path: 'skills.tvetGraduates',
        apply: 'factor',
        distribution: { kind: 'lognormal', median: 1, gsd: 40 },
      },
    ]),
    ['skilledSupply', 'utilisation'],
  ],
  [
    'always held at an end',
    withInputs([
      {
        path: 'investment.conversionRate',
        apply: 'shift',
        distribution: { kind: 'uniform', min: 1, max: 2 },
      },
    ]),
    ['newProjects', 'fdi'],
  ],
];

/** All draws kept, a few of them, none; all columns picked together, or one after the other. */
const ROOMS: readonly Room[] = [
  { kept: 24e6, picked: 12e6 },
  { kept: 400_000, picked: 12e6 },
  { kept: 0, picked: 1 },
];

describe.each(CASES)('columns %s', (_, of, metrics) => {
  const asked = question(of, metrics);
  const planned = accept(planColumns(asked, columnsOf(asked, metrics)));
  const columns = planned.columns.map(() => new Float64Array(DRAWS));
  drawInto(planned.draws(0, columns.length), 0, DRAWS, columns);
  const targets = columns.map((column, c) => [column[c % 7]!, 0]);

  test.each(ROOMS)(
    'have the summaries of columns at hand, to the last bit, with room for $kept and $picked',
    (room) => {
      expect(columns.length).toBeGreaterThan(0);
      const reached = (column: Float64Array, target: number) =>
        column.filter((value) => value >= target).length / DRAWS;
      const want = columns.map((column, c) => ({
        ...summariseColumn(column),
        reached: targets[c]!.map((target) => reached(column, target)),
      }));
      expect(finished(summariseDraws(planned, DRAWS, targets, WHOLE, room))).toEqual(want);
    },
  );
});

test('a fan of many draws takes no more memory than one of fewer', () => {
  const asked = (draws: number) => ({
    ...question(uncertainty, METRIC_NAMES),
    uncertainty: { ...uncertainty, draws },
  });
  const room: Room = { kept: 1e6, picked: 1e6 };
  const memory = (draws: number) => {
    const planned = accept(planColumns(asked(draws), columnsOf(asked(draws), METRIC_NAMES)));
    const steps = summariseDraws(
      planned,
      draws,
      planned.columns.map(() => []),
      WHOLE,
      room,
    );
    let most = 0;
    for (let step = steps.next(), k = 0; !step.done; step = steps.next(), k++)
      if (k % 50 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
    return most;
  };
  memory(20_000);
  expect(memory(60_000)).toBeLessThan(memory(30_000) + 16e6);
});
