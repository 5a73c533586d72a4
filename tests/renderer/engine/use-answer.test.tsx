import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { EngineContext } from '../../../renderer/engine/engine-context.ts';
import { type Answering, useAnswer } from '../../../renderer/engine/use-answer.ts';
import { problem } from '../../../shared/language/problems.ts';
import { accepted, refused } from '../../../shared/outcome.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import type { Pool } from '../../../shared/questions/threads/pool.ts';
import type { Perform } from '../../../shared/questions/threads/worker.ts';
import { inProcessEngine, ownTime } from '../../helpers/in-process-engine.ts';

let time: ReturnType<typeof ownTime>;
let engine: Pool;
/** Targets that were worked on, a question each. */
let begun: number[];
let seen: Answering<'solve'>;

/** As many steps as `target` says; 0 is refused, below 0 breaks. */
const counted: Perform = function* ({ question }) {
  const { target } = question as Questions['solve'];
  begun.push(target);
  if (target < 0) throw new Error('it broke');
  if (target === 0) return refused(problem('question.target', 'target', { target }));
  for (let step = 1; step <= target; step++) {
    time.pass(1);
    yield step / target;
  }
  return accepted({ reached: true, value: target, gives: target, others: [] });
};

beforeEach(() => {
  time = ownTime();
  engine = inProcessEngine(counted, 1, time);
  begun = [];
});

function Asks({ target }: { readonly target: number | null }) {
  // A question made anew in every rendering, as a view may do.
  seen = useAnswer('solve', target === null ? null : ({ target, range: [0, 1] } as unknown as Questions['solve']));
  return null;
}

const page = (target: number | null) => (
  <StrictMode>
    <EngineContext value={engine}>
      <Asks target={target} />
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

test('answers, and asks the same question only once however often it is rendered', () => {
  const { rerender } = render(page(3));
  expect(seen).toMatchObject({ answer: null, stale: false, problems: [], ms: null });
  turnUntil(() => seen.answer !== null);
  rerender(page(3));
  expect(seen).toMatchObject({ answer: { value: 3 }, answered: { target: 3 }, stale: false });
  expect(begun).toEqual([3]);
  expect(() => turnUntil(() => false)).toThrow('nothing happens');
});

test('the last answer stays, stale, while the next is worked on', () => {
  const { rerender } = render(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(4));
  expect(seen).toMatchObject({ answer: { value: 3 }, answered: { target: 3 }, stale: true });
  turnUntil(() => seen.answer?.value === 4);
  expect(seen.stale).toBe(false);
  expect(seen.ms).toBe(4);
});

test('a question that was answered last is known at once when it comes back', () => {
  const { rerender } = render(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(500));
  rerender(page(3));
  expect(seen).toMatchObject({ answer: { value: 3 }, stale: false });
});

test('progress is told once the work has gone on for a moment, and not after it', () => {
  render(page(400));
  turnUntil(() => seen.progress !== null);
  expect(time.now()).toBeGreaterThanOrEqual(100);
  expect(seen.progress).toBeCloseTo(time.now() / 400, 1);
  turnUntil(() => seen.answer !== null);
  expect(seen.progress).toBeNull();
});

test('cancel leaves the work, keeps the last answer, and asks again only for another question', () => {
  const { rerender } = render(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(400));
  turnUntil(() => seen.progress !== null);
  act(() => seen.cancel());
  rerender(page(400));
  expect(seen).toMatchObject({ answer: { value: 3 }, progress: null, stale: true, stopped: true });
  expect(() => turnUntil(() => false)).toThrow('nothing happens');
  rerender(page(5));
  expect(seen.stopped).toBe(false);
  turnUntil(() => seen.answer?.value === 5);
});

test('what was cancelled is answered after all once it is resumed', () => {
  const { rerender } = render(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(400));
  turnUntil(() => seen.progress !== null);
  act(() => seen.cancel());
  act(() => seen.resume());
  expect(seen.stopped).toBe(false);
  turnUntil(() => seen.answer?.value === 400);
  expect(begun).toEqual([3, 400, 400]);
});

test('null asks nothing and has no answer', () => {
  const { rerender } = render(page(null));
  expect(seen).toMatchObject({ answer: null, stale: false });
  rerender(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(null));
  expect(seen).toMatchObject({ answer: null, stale: false, progress: null });
  expect(begun).toEqual([3]);
});

test('what is refused is given as problems, in place of the last answer', () => {
  const { rerender } = render(page(3));
  turnUntil(() => seen.answer !== null);
  rerender(page(0));
  turnUntil(() => seen.problems.length > 0);
  expect(seen).toMatchObject({ answer: null, stale: false, problems: [{ code: 'question.target', path: 'target' }] });
});

test('a bug ends as a problem, not as silence', () => {
  render(page(-1));
  turnUntil(() => seen.problems.length > 0);
  expect(seen.problems[0]).toMatchObject({ path: 'solve', params: { error: expect.stringContaining('it broke') } });
});

test('a view that goes leaves its work', () => {
  const { unmount } = render(page(3000));
  turnUntil(() => time.now() > 0);
  unmount();
  expect(() => turnUntil(() => false)).toThrow('nothing happens');
  expect(time.now()).toBeLessThan(50);
});
