import { readFileSync } from 'node:fs';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { grid } from '../../shared/questions/levers/grid.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import { tornado } from '../../shared/questions/levers/tornado.ts';
import { SAMPLES, sobol } from '../../shared/questions/variance/sobol-indices.ts';
import { errorOf, goldenProjections } from '../helpers/golden.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';
import { report, time } from './timing.ts';

/** What W3 must give at (0, 0), (0, 100), (100, 0), (100, 100) and (50, 50). */
const CORNERS = [3577.578528337, 5731.778769548, 5786.494842334, 11067.891687972, 5851.133131318];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join('\n'));
  return outcome.value;
}

/** W3: trade in 2035 in 101 × 101 cells, both assumptions on the growth of exports. */
function benchGrid(): void {
  const { horizon, cases } = goldenProjections();
  const question = {
    horizon,
    subject: { id: 'growth-fades', assumptions: cases[0]!.assumptions },
    x: { path: 'exports.growth.from', from: 0, to: 0.4, count: 101 },
    y: { path: 'exports.growth.to', from: 0, to: 0.12, count: 101 },
    metric: 'trade',
    year: 2035,
  } as const;
  let cells: readonly Float64Array[] = [];
  const timing = time(() => {
    cells = value(grid(question)).values;
  });
  const at = (i: number, j: number): number => cells[i]![j]!;
  const got = [at(0, 0), at(0, 100), at(100, 0), at(100, 100), at(50, 50)];
  const off = Math.max(...got.map((cell, k) => errorOf(cell, CORNERS[k]!)));
  if (off > 1e-9) throw new Error(`W3 gives another result than it must: off by ${off}`);
  // What the plain C program of the peers takes, which projects every metric in every cell.
  report('W3 grid of 10,201 cells', timing, 2.35);
}

/** What is asked while a slider moves, of the first case's baseline with its seven uncertain assumptions. */
export function benchQuestions(): void {
  benchGrid();
  const { document } = value(readDocument(readFileSync('tests/fixtures/first-case.bilateral'), seedStructure));
  const { uncertainty, baseline, scenarios } = document;
  const horizon = frameOf(document);
  const subject = (id: string) => ({ id, assumptions: assumptionsOf(document, id) });
  const about = { horizon, subject: subject(baseline.id), metric: 'externalInflow', year: 2035 } as const;
  report(
    'tornado',
    time(() => value(tornado({ ...about, uncertainty })), { runs: 31 }),
    5,
  );
  const wage = { path: 'workers.tracks.trainee.wage', range: null, target: 2000 } as const;
  report(
    'solve',
    time(() => value(solve({ ...about, ...wage })), { runs: 31 }),
    5,
  );
  const last = subject(scenarios.at(-1)!.id);
  report(
    'changed',
    time(() => value(changed({ ...about, from: about.subject, to: last })), { runs: 31 }),
    5,
  );
  const independent = { samples: SAMPLES, asIfIndependent: true };
  report(
    "Sobol' indices, 4,096 points",
    time(() => value(sobol({ ...about, ...independent, uncertainty }))),
    50,
  );
}
