import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { startWorkerOf } from '../../main/threads/start-worker.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import { createPool, type Pool } from '../../shared/questions/threads/pool.ts';
import { accept } from '../helpers/uncertainty.ts';
import { line } from './lines.ts';
import { report, type Timing, time } from './timing.ts';
import { fanOf, workedQuestion } from './worked-fan.ts';

const now = () => performance.now();
/** Threads compile anew what runs often, each for itself; one thread and several get as many runs for it. */
const WARM_UP = 6;
const poolOf = (threads: number): Pool =>
  createPool(startWorkerOf(pathToFileURL('out/main/question-worker.js')), threads, now);

const ask = <N extends QuestionName>(pool: Pool, slot: string, name: N, question: Questions[N]): Promise<Answers[N]> =>
  new Promise((resolve, reject) => {
    pool.ask(slot, {
      name,
      question,
      priority: 'next',
      answered: (outcome) => resolve(accept(outcome)),
      progress: () => {},
      failed: (error) => reject(new Error(error)),
    });
  });

/** As `time`, of work on other threads. */
async function timeOfPromise(work: () => Promise<unknown>, runs = 7): Promise<Timing> {
  const times: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const start = now();
    await work();
    if (run >= 0) times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1]!, min: times[0]!, max: times[runs - 1]!, runs };
}

/** What threads give and cost: two against one, a small question's way there and back, and the end of a long one. */
export async function benchThreads(): Promise<void> {
  await benchTwo('W1-100k', 100_000, WARM_UP, 15);
  // Most draws are drawn twice.
  await benchTwo('a fan of 300,000 draws', 300_000, 1, 7);
  await benchSmall();
  await benchCancel();
}

/**
 * One thread and two in turn. A core that others use too, or that shares its parts with another one, gives less than a
 * whole core: so in the same turn two threads work on a fan each, alone, which shows what two cores give in that moment.
 */
async function benchTwo(what: string, draws: number, warmUp: number, turns: number): Promise<void> {
  const question = workedQuestion(draws);
  const pool = poolOf(2);
  const alone = [startWholeFan(draws), startWholeFan(draws)];
  const ratios: number[] = [];
  const possible: number[] = [];
  for (let run = -warmUp; run < turns; run++) {
    const one = await timeOf(async () => fanOf(question));
    const two = await timeOf(() => ask(pool, 'bench', 'fan', question));
    const each = await Promise.all(alone.map(({ fan }) => timeOf(fan)));
    if (run < 0) continue;
    ratios.push(one / two);
    possible.push(each.reduce((sum, ms) => sum + one / ms, 0));
  }
  const same = JSON.stringify(await ask(pool, 'bench', 'fan', question)) === JSON.stringify(fanOf(question));
  pool.close();
  for (const { stop } of alone) stop();
  if (!same) throw new Error('two threads give another fan than one');
  const ratio = middle(ratios);
  const limit = middle(possible);
  const of = ratio / limit;
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  line(`${what} on 2 threads, times as fast as on 1 (${spread})`, ratio.toFixed(2), '1.7', ratio >= 1.7);
  line(
    `the same, of the ${limit.toFixed(2)} that two cores gave two fans`,
    `${(100 * of).toFixed(0)}%`,
    '85%',
    of >= 0.85,
  );
}

/** A thread of its own that answers the same fan from beginning to end whenever it is asked. */
function startWholeFan(draws: number) {
  const worker = new Worker(pathToFileURL('out/bench/whole-fan.js'), { workerData: draws });
  return {
    fan: () => {
      worker.postMessage(null);
      return once(worker, 'message');
    },
    stop: () => void worker.terminate(),
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = now();
  await work();
  return now() - start;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function benchSmall(): Promise<void> {
  const { horizon, subjects, uncertainty } = workedQuestion(10_000);
  const path = 'workers.tracks.trainee.fillRate' as const;
  const about = { horizon, subject: subjects[0]!, metric: 'remittances', year: 2035 } as const;
  const question: Questions['solve'] = { ...about, path, range: null, target: 200 };
  const pool = poolOf(1);
  // A thread that has answered a fan before, as in a window.
  await ask(pool, 'fan', 'fan', { horizon, subjects, uncertainty, metrics: ['trade'], targets: [] });
  const there = await timeOfPromise(() => ask(pool, 'bench', 'solve', question), 101);
  pool.close();
  const here = time(() => accept(solve(question)), { runs: 101 });
  const over = (of: keyof Timing) => Math.max(0, there[of] - here.median);
  report(
    'a small question: there and back, beyond its work',
    { ...there, median: over('median'), min: over('min'), max: over('max') },
    5,
  );
}

/** From the cancelling of a fan of a million draws to the answer of a small question on the same thread. */
async function benchCancel(): Promise<void> {
  const long = workedQuestion(1_000_000);
  const small = workedQuestion(100, ['trade']);
  const pool = poolOf(1);
  const times: number[] = [];
  for (let run = -1; run < 11; run++) {
    await new Promise<void>((begun) => {
      pool.ask('long', {
        name: 'fan',
        question: long,
        priority: 'first',
        answered: () => {},
        progress: (share) => share > 0 && begun(),
        failed: () => {},
      });
    });
    const start = now();
    pool.cancel('long');
    await ask(pool, 'small', 'fan', small);
    if (run >= 0) times.push(now() - start);
  }
  pool.close();
  times.sort((a, b) => a - b);
  report('a fan of a million draws cancelled', { median: times[5]!, min: times[0]!, max: times[10]!, runs: 11 }, 50);
}
