import { describe, expect, test } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import { METRIC_NAMES, type MetricName } from '../../shared/model/metrics.ts';
import { columnsOf, drawInto, prepareDraws } from '../../shared/questions/draws/draws.ts';
import { planFan, preparing } from '../../shared/questions/fan/fan.ts';
import { summariseFanColumn } from '../../shared/questions/fan/fan-column.ts';
import { longColumnsAtATime, pilotFor, summariseLongFan } from '../../shared/questions/fan/long-fan.ts';
import { layOutColumns, shareInZones } from '../../shared/questions/fan/long-fan-layout.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { finished } from '../../shared/questions/steps.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

// A hundred thousand draws take a while where the machine has other work.
/** Not a whole number of blocks, and beyond the pilot. */
const DRAWS = 70_001;
const PILOT = 16_384;
const targets = [
  { metric: 'trade', value: 5000 },
  { metric: 'workers', value: 19_000 },
] as const;

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

const question = (of: Uncertainty, metrics: readonly MetricName[]): Questions['fan'] => ({
  horizon,
  subjects: [{ id: 'case', assumptions }],
  uncertainty: { ...of, draws: DRAWS },
  metrics,
  targets,
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
    'with far tails, where columns are kept whole after all',
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

describe('columns that are not kept', () => {
  test.each(CASES)('%s have the summaries of kept ones, to the last bit', (_, of, metrics) => {
    const asked = question(of, metrics);
    const draws = accept(prepareDraws(asked, columnsOf(asked, metrics)));
    expect(draws.columns.length).toBeGreaterThan(0);
    const kept = draws.columns.map(() => new Float64Array(DRAWS));
    drawInto(draws, 0, DRAWS, kept);
    const want = draws.columns.map((places, c) => summariseFanColumn(asked, places, kept[c]!));
    expect(finished(summariseLongFan(asked, draws, PILOT, preparing(asked)))).toEqual(want);
  });

  test('keep about as much of their draws as the zones of seven quantiles take', () => {
    const asked = question(uncertainty, ['trade', 'utilisation']);
    const draws = accept(prepareDraws(asked, columnsOf(asked, asked.metrics)));
    const pilots = draws.columns.map(() => new Float64Array(PILOT));
    drawInto(draws, 0, PILOT, pilots);
    for (const share of finished(layOutColumns(pilots)).share) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(shareInZones(PILOT) + 0.05);
    }
  });
});

test('of a million draws, all columns of a scenario are drawn at once, and those of eight scenarios are not', () => {
  const asked = { ...question(uncertainty, METRIC_NAMES), uncertainty: { ...uncertainty, draws: 1_000_000 } };
  const pilot = pilotFor(1_000_000)!;
  expect(accept(planFan(asked)).batches).toHaveLength(1);
  const subjects = Array.from({ length: 8 }, (_, k) => ({
    id: `${k}`,
    assumptions: { ...assumptions, base: { ...assumptions.base, totalTrade: 2000 + k, workers: 19_000 + k } },
  }));
  const { batches } = accept(planFan({ ...asked, subjects }));
  expect(batches.length).toBeGreaterThan(1);
  // Pilots and what is kept, at 8 bytes a value: below the 400 MB of a million draws.
  for (const { columns } of batches) {
    expect(columns.length).toBeLessThanOrEqual(longColumnsAtATime(1_000_000, pilot));
    expect(8e-6 * columns.length * (pilot + 1_000_000 * shareInZones(pilot))).toBeLessThan(300);
  }
});
