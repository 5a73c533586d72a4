import { expect, test } from 'vitest';
import { Graph } from '../../shared/model/algebra/graph.ts';
import { Tape } from '../../shared/model/algebra/tape.ts';
import { quantitiesOf } from '../../shared/model/equations/metrics.ts';
import { modelOf } from '../../shared/model/equations/model.ts';
import { ASSUMPTION_PATHS, METRIC_NAMES, goldenProjections } from '../helpers/golden.ts';

const { horizon, cases } = goldenProjections();

/** Read otherwise: years that decide which terms an equation has, and what present values alone rest on. */
const OUTSIDE = ['investment.incentiveStart', 'investment.zoneYear', 'discountRate'];

test('every assumption of the register is read by an equation, where no condition or summary reads it', () => {
  const read = new Set(
    cases.flatMap(({ assumptions }) => {
      const graph = new Graph(() => true);
      const { names, metric } = quantitiesOf(modelOf(assumptions, horizon));
      const last = names.map((name) => graph.of(metric(name)(horizon.end - horizon.base)));
      return [...new Tape(graph, last).sources.keys()];
    }),
  );
  expect(ASSUMPTION_PATHS.filter((path) => !read.has(path))).toEqual(OUTSIDE);
});
