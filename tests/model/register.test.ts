import { expect, test } from 'vitest';
import { Graph } from '../../shared/model/algebra/graph.ts';
import { Tape } from '../../shared/model/algebra/tape.ts';
import { quantitiesOf } from '../../shared/model/equations/metrics.ts';
import { modelOf } from '../../shared/model/equations/model.ts';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { ASSUMPTION_PATHS } from '../../shared/model/register.ts';
import { goldenProjections } from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();

/** Read otherwise: years that decide which terms an equation has, and what present values alone rest on. */
const OUTSIDE = ['investment.incentiveStart', 'investment.zoneYear', 'discountRate'];

test('every assumption of the register is read by an equation, where no condition or summary reads it', () => {
  const read = new Set(
    cases.flatMap(({ assumptions }) => {
      const graph = new Graph(() => true);
      const { metrics } = quantitiesOf(modelOf(assumptions, horizon));
      const last = METRIC_NAMES.map((metric) => graph.of(metrics[metric](horizon.end - horizon.base)));
      return [...new Tape(graph, last).sources.keys()];
    }),
  );
  expect(ASSUMPTION_PATHS.filter((path) => !read.has(path))).toEqual(OUTSIDE);
});
