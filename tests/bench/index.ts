import { METRIC_INDEX } from '../../shared/model/metrics.ts';
import { project, projectionLength } from '../../shared/model/project.ts';
import { goldenProjections } from '../helpers/golden.ts';
import { time } from './timing.ts';
import { changes } from './work.ts';

const { horizon, cases } = goldenProjections();
const original = cases[0]!.assumptions;
const changing = structuredClone(original);
const change = changes(original, changing);
const into = new Float64Array(projectionLength(horizon));
const N = 50_000;
let sink = 0;
const timing = time(
  () => {
    for (let c = 0; c < N; c++) {
      change(c);
      project(changing, horizon, into);
      sink += into[5]!;
    }
  },
  { pieces: N },
);
console.log(
  timing.median * 1000,
  'us',
  into[METRIC_INDEX.trade * 12 + 11],
  into[METRIC_INDEX.externalInflow * 12 + 7],
  sink > 0,
);
