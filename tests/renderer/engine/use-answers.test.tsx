import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { EngineContext } from '../../../renderer/engine/engine-context.ts';
import { useAnswers } from '../../../renderer/engine/use-answers.ts';
import { accepted } from '../../../shared/outcome.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import type { Pool } from '../../../shared/questions/threads/pool.ts';
import type { Perform } from '../../../shared/questions/threads/worker.ts';
import { inProcessEngine, ownTime } from '../../helpers/in-process-engine.ts';

let time: ReturnType<typeof ownTime>;
let engine: Pool;
/** Targets that were worked on to the end. */
let done: number[];
let seen: ReturnType<typeof useAnswers<'solve'>>;

/** As many steps as `target` says. */
const counted: Perform = function* ({ question }) {
  const { target } = question as Questions['solve'];
  for (let step = 1; step <= target; step++) {
    time.pass(20);
    yield step / target;
  }
  done.push(target);
  return accepted({ reached: true, moves: true, range: [0, 1], value: target, gives: target, others: [] });
};

beforeEach(() => {
  time = ownTime();
  engine = inProcessEngine(counted, 1, time);
  done = [];
});

function Asks({ targets }: { readonly targets: Readonly<Record<string, number>> }) {
  const questions = Object.entries(targets).map(
    ([key, target]) => [key, { target, range: [0, 1] } as unknown as Questions['solve']] as const,
  );
  seen = useAnswers('solve', new Map(questions));
  return null;
}

const page = (targets: Readonly<Record<string, number>>) => (
  <StrictMode>
    <EngineContext value={engine}>
      <Asks targets={targets} />
    </EngineContext>
  </StrictMode>
);

function turnUntil(over: () => boolean): void {
  while (!over()) {
    let happened = false;
    act(() => {
      happened = time.turn();
    });
    if (!happened) throw new Error('nothing happens any more');
  }
}

const quiet = () => expect(() => turnUntil(() => false)).toThrow('nothing happens');
const values = () => Object.fromEntries([...seen].map(([key, { answer, stale }]) => [key, [answer?.value, stale]]));

test('every key has an answer of its own', () => {
  render(page({ a: 2, b: 3 }));
  quiet();
  expect(values()).toEqual({ a: [2, false], b: [3, false] });
});

test('only what changed is asked again, and its last answer stays, stale, until then', () => {
  const { rerender } = render(page({ a: 2, b: 3 }));
  quiet();
  done = [];
  rerender(page({ a: 2, b: 5 }));
  expect(values()).toEqual({ a: [2, false], b: [3, true] });
  quiet();
  expect(values()).toEqual({ a: [2, false], b: [5, false] });
  expect(done).toEqual([5]);
});

test('what is no longer asked for is left, and comes back when it is asked again', () => {
  const { rerender } = render(page({ a: 2, slow: 50 }));
  turnUntil(() => seen.get('a')?.answer !== null && seen.get('a') !== undefined);
  rerender(page({ a: 2 }));
  quiet();
  expect(done).toEqual([2]);
  expect([...seen.keys()]).toEqual(['a']);
  rerender(page({ a: 2, slow: 50 }));
  quiet();
  expect(values()).toEqual({ a: [2, false], slow: [50, false] });
});

test('a page that is gone asks nothing any more', () => {
  const { unmount } = render(page({ a: 50 }));
  unmount();
  quiet();
  expect(done).toEqual([]);
});
