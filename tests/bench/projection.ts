import { assumptionsOf, withValue } from '../../shared/document/changes.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { emptyProjection, movingScenario, type Projection, project, seriesOf } from '../../shared/model/project.ts';
import { errorOf, goldenProjections } from '../helpers/golden.ts';
import { seedDocument } from '../seeds/seed.ts';
import { report, time } from './timing.ts';
import { changes, moves } from './work.ts';

const CHANGES = 50_000;
/** What the last of any multiple of 500 changes must give. */
const EXPECTED = { trade2035: 5957.147827476, externalInflow2031: 1392.38862669 };

const { horizon, cases } = goldenProjections();
const original = cases[0]!.assumptions;

function check(what: string, projection: Projection): void {
  const off = Math.max(
    errorOf(seriesOf(projection, 'trade')[11]!, EXPECTED.trade2035),
    errorOf(seriesOf(projection, 'externalInflow')[7]!, EXPECTED.externalInflow2031),
  );
  if (off > 1e-9) throw new Error(`${what} gives another result than it must: off by ${off}`);
}

/** W2: one input moves, and all metrics of 12 years are there; the same from nothing but values; and a new structure. */
export function benchProjection(): void {
  const moving = movingScenario(original, horizon);
  const move = moves(original, moving);
  const moved = time(
    () => {
      for (let c = 0; c < CHANGES; c++) move(c);
    },
    { pieces: CHANGES },
  );
  check('W2', moving.projection);
  report('W2 one slider moves, all metrics x 12 years', moved, 0.00065);

  const changing = structuredClone(original);
  const change = changes(original, changing);
  const into = emptyProjection(original, horizon);
  const whole = time(
    () => {
      for (let c = 0; c < CHANGES; c++) {
        change(c);
        project(changing, horizon, into);
      }
    },
    { pieces: CHANGES },
  );
  check('a whole projection', into);
  report('the same from nothing but values', whole, 0.004);

  const shipped = seedDocument();
  const [frame, rich] = [frameOf(shipped), assumptionsOf(shipped, shipped.baseline.id)];
  const full = emptyProjection(rich, frame);
  report(
    'the baseline of the shipped example from nothing but values',
    time(
      () => {
        for (let c = 0; c < CHANGES; c++) project(rich, frame, full);
      },
      { pieces: CHANGES },
    ),
    0.04,
  );

  // Growth typed for other years each time: more structures than are kept.
  let structures = 0;
  const structural = time(
    () => {
      structures = (structures + 1) % 1024;
      const typed = Object.fromEntries(
        Array.from({ length: 10 }, (_, k) => k).flatMap((k) => (structures & (1 << k) ? [[2025 + k, 0.05]] : [])),
      );
      project(withValue(original, 'exports.overrides', typed), horizon, into);
    },
    { runs: 301, warmUp: 100 },
  );
  report('a structural change to its first numbers', structural, 3);
}
