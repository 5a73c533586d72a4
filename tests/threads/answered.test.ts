import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { answered } from '../../main/threads/answered.ts';
import { startWorkerOf } from '../../main/threads/start-worker.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import { createPool } from '../../shared/questions/threads/pool.ts';
import { temporaryFolder } from '../helpers/command-line.ts';
import { METRIC_NAMES } from '../helpers/golden.ts';
import { uncertaintyCase } from '../helpers/uncertainty.ts';

// Threads start slowly where the machine has other work.
const worker = pathToFileURL('out/main/question-worker.js');
const folder = temporaryFolder();
afterAll(folder.remove);

/** Two scenarios of a worked case, so that columns differ in what reaches them. */
function fanQuestion(
  name: 'uncertainty' | 'uncertainty-wide',
  draws: number,
  metrics: readonly MetricName[] = METRIC_NAMES,
): Questions['fan'] {
  const { horizon, assumptions, uncertainty } = uncertaintyCase(name);
  const more = { ...assumptions, base: { ...assumptions.base, totalTrade: 2001 } };
  return {
    horizon,
    subjects: [
      { id: 'case', assumptions },
      { id: 'more-trade', assumptions: more },
    ],
    uncertainty: { ...uncertainty, draws },
    metrics,
    targets: [{ metric: 'trade', value: 5000 }],
  };
}

/** The answer of a pool of real threads. */
function onThreads<N extends QuestionName>(
  count: number,
  name: N,
  question: Questions[N],
): Promise<Outcome<Answers[N]>> {
  const pool = createPool(startWorkerOf(worker), count, () => performance.now());
  return new Promise<Outcome<Answers[N]>>((resolve, reject) => {
    pool.ask('test', {
      name,
      question,
      priority: 'next',
      answered: resolve,
      progress: () => {},
      failed: (error) => reject(new Error(error)),
    });
  }).finally(pool.close);
}

/** Every number with all its digits: equal texts are equal bits. */
const inFull = (answer: unknown): string =>
  JSON.stringify(answer, (_, value) => {
    if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
    return Object.is(value, -0) ? '-0' : value;
  });

describe.each(['uncertainty', 'uncertainty-wide'] as const)('the worked case %s on 1, 2 and 4 threads', (name) => {
  test('gives the same fan to the last bit', async () => {
    const question = fanQuestion(name, 5001);
    const one = inFull(await onThreads(1, 'fan', question));
    expect(one).toMatch(/^{"ok":true.*"more-trade"/);
    expect(inFull(await onThreads(2, 'fan', question))).toBe(one);
    expect(inFull(await onThreads(4, 'fan', question))).toBe(one);
  });

  test('gives the same best and regret to the last bit', async () => {
    const { horizon, subjects, uncertainty } = fanQuestion(name, 25_000);
    const question: Questions['best'] = { horizon, subjects, uncertainty, metric: 'trade', year: 2035 };
    const one = inFull(await onThreads(1, 'best', question));
    expect(one).toMatch(/^{"ok":true.*"regret":{"case":[\d.e-]+,"more-trade":[\d.e-]+}/);
    expect(inFull(await onThreads(2, 'best', question))).toBe(one);
    expect(inFull(await onThreads(4, 'best', question))).toBe(one);
  });
});

test('a fan of more draws than there is room for is the same to the last bit', async () => {
  const question = fanQuestion('uncertainty', 140_000);
  const alone = { ...question, subjects: question.subjects.slice(0, 1) };
  const one = inFull(await onThreads(1, 'fan', alone));
  expect(inFull(await onThreads(2, 'fan', alone))).toBe(one);
});

test('what is refused is refused on any number of threads, in the same words', async () => {
  const question = fanQuestion('uncertainty', 5001);
  const [input] = question.uncertainty.inputs;
  const uncertainty = { ...question.uncertainty, correlations: [{ a: input!.path, b: 'nothing', rho: 0.5 }] };
  const one = inFull(await onThreads(1, 'fan', { ...question, uncertainty }));
  expect(one).toContain('"ok":false');
  expect(inFull(await onThreads(2, 'fan', { ...question, uncertainty }))).toBe(one);
});

describe('one question of the command line', () => {
  const small = fanQuestion('uncertainty', 300, ['trade']);
  const on = async (count: number, file: URL) =>
    inFull(await answered('fan', small, { count, worker: file }, () => {}));

  test('is answered the same on this thread as on others', async () => {
    expect(await on(1, worker)).toBe(inFull(await onThreads(1, 'fan', small)));
  });

  test.each([
    ['a file that is not there', 'export {};', 'absent.mjs'],
    ['a file that breaks as it is loaded', 'throw new Error("broken")', 'broken.mjs'],
    ['a thread that ends before it answers', 'process.exit(0)', 'ending.mjs'],
    [
      'a thread that breaks at its work',
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("broken"); });',
      'breaking.mjs',
    ],
  ])('is answered all the same with %s', async (_, text, name) => {
    const file = join(folder.path, name);
    if (name !== 'absent.mjs') writeFileSync(file, text);
    expect(await on(2, pathToFileURL(file))).toBe(await on(1, worker));
  });

  test.each([1, 2])('tells on %i threads how much is done, up to 1', async (count) => {
    const shares: number[] = [];
    const question = fanQuestion('uncertainty', 4096 * count, count === 1 ? ['trade'] : METRIC_NAMES);
    await answered('fan', question, { count, worker }, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  });
});
