import { describe, expect, test } from 'vitest';
import { emptyProjection, project, seriesOf } from '../../shared/model/project.ts';
import { METRIC_NAMES, errorOf, goldenProjections } from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();

describe('golden projections', () => {
  test.each(cases)('$name agrees with the worked case in every metric and year', ({ assumptions, metrics }) => {
    const projection = project(assumptions, horizon);
    for (const metric of METRIC_NAMES) {
      const series = seriesOf(projection, metric);
      expect(series.length).toBe(metrics[metric]!.length);
      metrics[metric]!.forEach((want, t) => {
        expect(errorOf(series[t] as number, want), `${metric} in year ${horizon.base + t}`).toBeLessThanOrEqual(1e-9);
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
  const further = { base: horizon.base, end: 2060 };
  for (const { assumptions } of cases) {
    const short = project(assumptions, horizon);
    const long = project(assumptions, further);
    for (const metric of METRIC_NAMES) {
      expect([...seriesOf(long, metric).subarray(0, 12)]).toEqual([...seriesOf(short, metric)]);
    }
  }
});
