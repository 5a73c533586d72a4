import { pathToFileURL } from 'node:url';
import { startWorkerOf } from '../../main/threads/start-worker.ts';
import { createColumnRoom } from '../../shared/questions/fan/fan.ts';
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
  createPool(startWorkerOf(pathToFileURL('out/main/question-worker.js')), { threads, sharedMemory: true }, now);

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
  await benchTwo();
  await benchSmall();
  await benchCancel();
}

/** One thread and two in turn: where the machine itself slows down for a while, it does so for both. */
async function benchTwo(): Promise<void> {
  const question = workedQuestion(100_000);
  const room = createColumnRoom();
  const pool = poolOf(2);
  const [one, two]: [number[], number[]] = [[], []];
  for (let run = -WARM_UP; run < 11; run++) {
    const start = now();
    fanOf(question, room);
    const between = now();
    await ask(pool, 'bench', 'fan', question);
    const end = now();
    if (run < 0) continue;
    one.push(between - start);
    two.push(end - between);
  }
  const same = JSON.stringify(await ask(pool, 'bench', 'fan', question)) === JSON.stringify(fanOf(question, room));
  pool.close();
  if (!same) throw new Error('two threads give another fan than one');
  const times = one.map((ms, k) => ms / two[k]!).sort((a, b) => a - b);
  const [least, median, most] = [times[0]!, times[times.length >> 1]!, times.at(-1)!].map((ratio) => ratio.toFixed(2));
  line(`W1-100k on 2 threads, times as fast as on 1 (${least} to ${most})`, median!, '1.7', Number(median) >= 1.7);
}

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
