import { METRIC_INDEX } from '../../shared/model/metrics.ts';
import { project, projectionLength } from '../../shared/model/project.ts';
import { errorOf, goldenProjections } from '../helpers/golden.ts';
import { report, time } from './timing.ts';
import { changes } from './work.ts';

const CHANGES = 50_000;
/** What the last of any multiple of 500 changes must give. */
const EXPECTED = { trade2035: 5957.147827476, externalInflow2031: 1392.38862669 };

/** W2: one input changes, all 22 metrics of 12 years are projected anew. */
export function benchProjection(): void {
  const { horizon, cases } = goldenProjections();
  const original = cases[0]!.assumptions;
  const changing = structuredClone(original);
  const change = changes(original, changing);
  const into = new Float64Array(projectionLength(horizon));
  const timing = time(
    () => {
      for (let c = 0; c < CHANGES; c++) {
        change(c);
        project(changing, horizon, into);
      }
    },
    { pieces: CHANGES },
  );
  const years = horizon.end - horizon.base + 1;
  const off = Math.max(
    errorOf(into[METRIC_INDEX.trade * years + 11]!, EXPECTED.trade2035),
    errorOf(into[METRIC_INDEX.externalInflow * years + 7]!, EXPECTED.externalInflow2031),
  );
  if (off > 1e-9) throw new Error(`W2 gives another result than it must: off by ${off}`);
  report('W2 one change, 22 metrics x 12 years', timing, 0.003);
}
