import { expect, test } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { errorOf, frameOfWorked, readGolden, type WorkedDocument } from '../helpers/golden.ts';
import { accept } from '../helpers/uncertainty.ts';

/** The worked uncertainty of model 2: groups of goods, four tracks, market access, an exchange rate that is drawn. */
interface Worked {
  document: WorkedDocument;
  assumptions: Assumptions;
  uncertainty: Uncertainty;
  levels: number[];
  draws: { index: number; metrics: Record<string, (number | null)[]> }[];
  summary: Record<string, ({ mean: number; quantiles: number[] } | { undefined: number })[]>;
}

const { document, assumptions, uncertainty, draws, summary } = readGolden<Worked>('model-2/uncertainty');
const horizon = frameOfWorked(document);
const subjects = [{ id: 'case', assumptions }];

test.each(draws)('draw $index alone', ({ index, metrics }) => {
  const { projection } = accept(drawScenarios({ horizon, subjects, uncertainty }, index))[0]!;
  for (const metric of projection.metrics) {
    seriesOf(projection, metric).forEach((value, t) => {
      const [want, where] = [metrics[metric]![t]!, `${metric} in ${horizon.base + t}`];
      if (want === null) expect(value, where).toBeNaN();
      else expect(errorOf(value, want), where).toBeLessThanOrEqual(1e-9);
    });
  }
});

test('means and quantiles of every metric in every year', () => {
  const { metrics } = accept(drawScenarios({ horizon, subjects, uncertainty }, 0))[0]!.projection;
  const [scenario] = accept(fan({ horizon, subjects, uncertainty, metrics, targets: [] })).scenarios;
  for (const metric of metrics) {
    const { mean, quantiles, undefined: without } = scenario!.metrics[metric]!;
    mean.forEach((value, t) => {
      const want = summary[metric]![t]!;
      expect(without?.[t] ?? 0, `${metric} ${t}`).toBe('undefined' in want ? want.undefined : 0);
      if ('undefined' in want) {
        for (const number of [value, ...quantiles.map((series) => series[t]!)]) expect(number).toBeNaN();
        return;
      }
      expect(errorOf(value, want.mean), `mean ${metric} ${t}`).toBeLessThanOrEqual(1e-9);
      want.quantiles.forEach((quantile, level) => {
        expect(errorOf(quantiles[level]![t]!, quantile), `${metric} ${t} ${level}`).toBeLessThanOrEqual(1e-9);
      });
    });
  }
});
