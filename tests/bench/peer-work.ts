/*
 * The work of the peers' bench on the engine's public interface, one thread: a JSON line per timing on standard output
 * for their table, the checks on standard error.
 */

import { movingScenario, seriesOf } from '../../shared/model/project.ts';
import { grid } from '../../shared/questions/levers/grid.ts';
import type { GridAxis } from '../../shared/questions/questions.ts';
import { errorOf, goldenProjections } from '../helpers/golden.ts';
import { accept } from '../helpers/uncertainty.ts';
import { type Timing, time } from './timing.ts';
import { moves } from './work.ts';
import { fanOf, workedQuestion, workedTrade, worstError } from './worked-fan.ts';

const PEER = 'Bilateral';
const runs = Number(process.env.RUNS ?? 7);
/** V8 compiles what runs often anew, several times over; the peers' rule asks for two at least. */
const warmUp = 20;
const CHANGES = 50_000;

function tell(work: string, { median, min, max }: Timing): void {
  console.log(JSON.stringify({ peer: PEER, work, ms: median, min, max, runs }));
}

function check(what: string, error: number, bound: number): void {
  if (error > bound) process.exitCode = 1;
  console.error(
    `${PEER} check  ${what.padEnd(52)} worst error ${error.toPrecision(2)}  ${error > bound ? 'WRONG' : 'ok'}`,
  );
}

function fans(): void {
  check('golden uncertainty, all summaries', worstError(), 1e-9);
  for (const [work, draws] of [
    ['W1-10k', 10_000],
    ['W1-100k', 100_000],
  ] as const) {
    const question = workedQuestion(draws);
    tell(
      work,
      time(() => fanOf(question), { runs, warmUp: draws > 10_000 ? 4 : warmUp }),
    );
  }
  const question = workedTrade(10_000);
  tell(
    'W1-trade-10k',
    time(() => fanOf(question), { runs, warmUp }),
  );
  const { mean, quantiles } = fanOf(question).scenarios[0]!.metrics.trade!;
  const got = [mean, quantiles[0]!, quantiles[3]!, quantiles[6]!].map((series) => series.at(-1)!);
  // To the digits that are published for this seed.
  const want = [5236.563, 3250.864, 5090.967, 7750.486];
  check('W1-trade 2035', Math.max(...got.map((value, k) => Math.abs(value - want[k]!))), 0.5001e-3);
}

function oneChange(): void {
  const { horizon, cases } = goldenProjections();
  const original = cases[0]!.assumptions;
  const moving = movingScenario(original, horizon);
  const move = moves(original, moving);
  const into = moving.projection;
  const work = () => {
    for (let c = 0; c < CHANGES; c++) move(c);
  };
  tell('W2', time(work, { runs, pieces: CHANGES }));
  const trade = errorOf(seriesOf(into, 'trade')[11]!, 5957.147827476);
  const inflow = errorOf(seriesOf(into, 'externalInflow')[7]!, 1392.38862669);
  check('W2 last state', Math.max(trade, inflow), 1e-9);
}

function twoWayGrid(): void {
  const { horizon, cases } = goldenProjections();
  const subject = { id: 'case', assumptions: cases[0]!.assumptions };
  const x: GridAxis = { path: 'exports.growth.from', from: 0, to: 0.4, count: 101 };
  const y: GridAxis = { path: 'exports.growth.to', from: 0, to: 0.12, count: 101 };
  const ask = () => accept(grid({ horizon, subject, x, y, metric: 'trade', year: 2035 }));
  tell('W3', time(ask, { runs, warmUp }));
  const { values } = ask();
  const corners = [
    [0, 0, 3577.578528337],
    [0, 100, 5731.778769548],
    [100, 0, 5786.494842334],
    [100, 100, 11067.891687972],
    [50, 50, 5851.133131318],
  ] as const;
  check('W3 corners and middle', Math.max(...corners.map(([i, j, want]) => errorOf(values[i]![j]!, want))), 1e-9);
}

fans();
oneChange();
twoWayGrid();
