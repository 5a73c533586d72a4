import { describe, expect, test, vi } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { columnsOf, type DrawRequest, drawInto, prepareDraws } from '../../shared/questions/draws/draws.ts';
import { summariseFanColumn } from '../../shared/questions/fan/fan.ts';
import { prepareLongFan } from '../../shared/questions/fan/long-fan.ts';
import { summariesOf, summariseLongFan } from '../../shared/questions/fan/long-fan-summaries.ts';
import { surveyDraws, surveysTogether } from '../../shared/questions/fan/long-fan-survey.ts';
import { finished } from '../../shared/questions/steps.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

// A hundred thousand draws take a while where the machine has other work.
vi.setConfig({ testTimeout: 60_000 });

/** Not a whole number of blocks, and beyond the pilot. */
const DRAWS = 70_001;
const targets = [
  { metric: 'trade', value: 5000 },
  { metric: 'workers', value: 19_000 },
] as const;

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

const request = (of: Uncertainty): DrawRequest => ({
  horizon,
  subjects: [{ id: 'case', assumptions }],
  uncertainty: of,
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
    const asked = request({ ...of, draws: DRAWS });
    const draws = accept(prepareDraws(asked, columnsOf(asked, metrics)));
    expect(draws.columns.length).toBeGreaterThan(0);
    const kept = draws.columns.map(() => new Float64Array(DRAWS));
    drawInto(draws, 0, DRAWS, kept);
    const question = { ...asked, metrics, targets };
    const want = draws.columns.map((places, c) => summariseFanColumn(question, places, kept[c]!));
    const columnsFor = (columns: readonly number[]) =>
      accept(
        prepareDraws(
          asked,
          columns.flatMap((c) => draws.columns[c]!),
        ),
      );
    expect(finished(summariseLongFan(draws, DRAWS, targets, columnsFor))).toEqual(want);
  });

  test('surveyed in runs have the same summaries', () => {
    const asked = request({ ...uncertainty, draws: DRAWS });
    const draws = accept(prepareDraws(asked, columnsOf(asked, ['trade', 'utilisation'])));
    const fan = finished(prepareLongFan(draws));
    const none = draws.columns.map(() => []);
    const survey = (from: number, to: number) => finished(surveyDraws(fan, none, from, to));
    const whole = survey(0, DRAWS);
    const parts = surveysTogether([survey(0, 20 * 1024), survey(20 * 1024, 51 * 1024), survey(51 * 1024, DRAWS)]);
    expect(parts.counts).toEqual(whole.counts);
    expect(parts.sums).toEqual(whole.sums);
    const summaries = summariesOf(fan, whole);
    expect(summaries.every((summary) => summary !== null)).toBe(true);
    expect(summariesOf(fan, parts)).toEqual(summaries);
  });

  test('keep a small part of their draws', () => {
    const asked = request({ ...uncertainty, draws: DRAWS });
    const draws = accept(prepareDraws(asked, columnsOf(asked, ['trade', 'utilisation'])));
    for (const share of finished(prepareLongFan(draws)).share) expect(share).toBeLessThan(0.2);
  });
});
