import { expect, test } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { columnsOf, drawInto, prepareDraws } from '../../shared/questions/draws/draws.ts';
import { TRACKS } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

const METRICS: readonly MetricName[] = ['workers', 'departures', 'returns', 'remittances', 'skilledSupply'];
const DRAWS = 120;
const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

/** Stays that are drawn on both sides of a year, where another formula holds (model.md § 5). */
function aroundAYear(track: (typeof TRACKS)[number], cap: number | null) {
  const { tracks } = assumptions.workers;
  const workers = {
    ...assumptions.workers,
    stockCap: cap,
    tracks: { ...tracks, [track]: { ...tracks[track]!, averageStay: 1 } },
  };
  const distribution = { kind: 'uniform', min: -0.09, max: 0.09 } as const;
  const inputs: Uncertainty['inputs'] = [{ path: `workers.tracks.${track}.averageStay`, apply: 'shift', distribution }];
  return {
    horizon,
    subjects: [{ id: 'case', assumptions: { ...assumptions, workers } }],
    uncertainty: { ...uncertainty, inputs, correlations: [], draws: DRAWS },
  };
}

test.each(TRACKS.flatMap((track) => [null, 15_000].map((cap) => [track, cap] as const)))(
  'average stays of %s just below and above a year, with a ceiling of %s, are projected as one by one',
  (track, cap) => {
    const request = aroundAYear(track, cap);
    const draws = accept(prepareDraws(request, columnsOf(request, METRICS)));
    const values = draws.columns.map(() => new Float64Array(DRAWS));
    drawInto(draws, 0, DRAWS, values);
    expect(draws.columns.length).toBeGreaterThan(10);
    for (let i = 0; i < DRAWS; i++) {
      const { projection } = accept(drawScenarios(request, i))[0]!;
      draws.columns.forEach((places, c) => {
        for (const { metric, t } of places) {
          const alone = seriesOf(projection, metric)[t]!;
          expect(values[c]![i], `${metric}, year ${t}, draw ${i}`).toBe(alone);
        }
      });
    }
  },
);
