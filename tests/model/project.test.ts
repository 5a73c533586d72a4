import { describe, expect, test } from 'vitest';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { emptyProjection, project, seriesOf } from '../../shared/model/project.ts';
import {
  errorOf,
  frameOfWorked,
  goldenProjections,
  METRIC_NAMES,
  readGolden,
  WORKED_METRICS,
  type WorkedDocument,
} from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();

describe('golden projections', () => {
  test.each(cases)('$name agrees with the worked case in every metric and year', ({ assumptions, metrics }) => {
    const projection = project(assumptions, horizon);
    for (const metric of WORKED_METRICS) {
      const series = seriesOf(projection, metric);
      expect(series.length).toBe(metrics[metric]!.length);
      metrics[metric]!.forEach((want, t) => {
        expect(errorOf(series[t] as number, want), `${metric} in year ${horizon.base + t}`).toBeLessThanOrEqual(1e-9);
      });
    }
  });
});

interface WorkedCase {
  name: string;
  document: WorkedDocument;
  assumptions: Assumptions;
  metrics: Record<string, (number | null)[]>;
}

describe('worked cases of model 2', () => {
  const { cases: worked } = readGolden<{ cases: WorkedCase[] }>('model-2/projections');

  test.each(worked)('$name agrees in every metric and year', ({ document, assumptions, metrics }) => {
    const projection = project(assumptions, frameOfWorked(document));
    expect(Object.keys(metrics).toSorted()).toEqual([...projection.metrics].toSorted());
    for (const metric of projection.metrics) {
      const series = seriesOf(projection, metric);
      metrics[metric]!.forEach((want, t) => {
        const where = `${metric} in year ${document.base + t}`;
        if (want === null) expect(series[t], where).toBeNaN();
        else expect(errorOf(series[t]!, want), where).toBeLessThanOrEqual(1e-9);
      });
    }
  });
});

test('a projection into a buffer that was used before equals one into a new buffer', () => {
  const buffer = emptyProjection(cases[0]!.assumptions, horizon);
  buffer.values.fill(Number.NaN);
  for (const { assumptions } of cases) {
    expect(project(assumptions, horizon, buffer)).toBe(buffer);
    expect([...buffer.values]).toEqual([...project(assumptions, horizon).values]);
  }
});

test('a longer horizon changes nothing in the years that both have', () => {
  const further = { ...horizon, end: 2060 };
  for (const { assumptions } of cases) {
    const short = project(assumptions, horizon);
    const long = project(assumptions, further);
    for (const metric of METRIC_NAMES) {
      expect([...seriesOf(long, metric).subarray(0, 12)]).toEqual([...seriesOf(short, metric)]);
    }
  }
});
