import { beforeEach, describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/outcome.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import type { Asked, Pool } from '../../../shared/questions/threads/pool.ts';
import type { Perform } from '../../../shared/questions/threads/worker.ts';
import { inProcessEngine, ownTime } from '../../helpers/in-process-engine.ts';

let time: ReturnType<typeof ownTime>;
let engine: Pool;
/** What came of the questions, in the order it came. */
let came: string[];

/** Work that takes as many steps as the question's `target` says, of a millisecond each; below 0 it breaks. */
const counted: Perform = function* ({ name, question }) {
  const { target } = question as Questions['solve'];
  if (target < 0) throw new Error(`${name} broke`);
  for (let step = 1; step <= target; step++) {
    time.pass(1);
    yield step / target;
  }
  return accepted({ reached: true, value: target, gives: target, others: [] });
};

beforeEach(() => {
  time = ownTime();
  engine = inProcessEngine(counted, 1, time);
  came = [];
});

const asked = (target: number, more: Partial<Asked<'solve'>> = {}): Asked<'solve'> => ({
  name: 'solve',
  question: { target } as Questions['solve'],
  priority: 'next',
  answered: (outcome) => came.push(`${outcome.ok ? outcome.value.value : 'refused'}`),
  progress: () => {},
  failed: (error) => came.push(error.split('\n')[0]!),
  ...more,
});

/** Asks, and comes back when a share of it is done. */
function askAndBegin(slot: string, target: number, more: Partial<Asked<'solve'>> = {}): void {
  let share = -1;
  engine.ask(slot, asked(target, { ...more, progress: (done) => (share = done) }));
  time.turnUntil(() => share > 0);
}

describe('the latest question of a slot wins', () => {
  test('one that is worked on is answered first, however long it takes, and of those that wait only the latest', () => {
    askAndBegin('a', 1500);
    engine.ask('a', asked(1));
    engine.ask('a', asked(2));
    engine.ask('a', asked(3));
    time.turnUntil(() => came.includes('3'));
    expect(came).toEqual(['1500', '3']);
  });

  test('one that nobody works on yet is forgotten', () => {
    askAndBegin('slow', 200);
    engine.ask('a', asked(1));
    engine.ask('a', asked(2));
    time.turnUntil(() => came.length === 2);
    expect(came).toEqual(['200', '2']);
  });

  test('a slider that asks faster than can be answered sees answers on its way', () => {
    for (let move = 1; move <= 100; move++) {
      engine.ask('a', asked(150 + move));
      time.turnUntil(() => time.now() >= move * 10);
    }
    // Each of them takes as long as 15 moves or more, and is the latest one when its turn comes.
    expect(came.length).toBeGreaterThan(2);
  });

  test('other slots keep their questions', () => {
    engine.ask('a', asked(5));
    engine.ask('b', asked(6));
    engine.ask('b', asked(7));
    time.turnUntil(() => came.length === 2);
    expect(came).toEqual(['5', '7']);
  });
});

test('an urgent question overtakes one in the middle of its work, which goes on after it', () => {
  askAndBegin('slow', 60, { priority: 'later' });
  engine.ask('normal', asked(4));
  engine.ask('urgent', asked(3, { priority: 'first' }));
  time.turnUntil(() => came.length === 3);
  expect(came).toEqual(['3', '4', '60']);
  expect(time.now()).toBe(67);
});

test('a question that is cancelled frees its worker within 50 ms, and nothing of it is answered', () => {
  askAndBegin('a', 2000);
  const since = time.now();
  engine.cancel('a');
  engine.ask('b', asked(1));
  time.turnUntil(() => came.length > 0);
  expect(time.now() - since).toBeLessThan(50);
  expect(came).toEqual(['1']);
});

test('a bug in a question is told, and the next question is answered', () => {
  engine.ask('a', asked(-1));
  time.turnUntil(() => came.length === 1);
  engine.ask('a', asked(1));
  time.turnUntil(() => came.length === 2);
  expect(came).toEqual(['Error: solve broke', '1']);
});

test('progress never goes back and ends at 1', () => {
  const shares: number[] = [];
  engine.ask('a', asked(50, { progress: (share) => shares.push(share) }));
  time.turnUntil(() => came.length === 1);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
