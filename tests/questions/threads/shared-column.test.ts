import { describe, expect, test } from 'vitest';
import { chance } from '../../../shared/questions/fan/chance.ts';
import { fanValue } from '../../../shared/questions/fan/fan-value.ts';
import type { FanNumber, Questions } from '../../../shared/questions/questions.ts';
import { planOf, worthSharing } from '../../../shared/questions/threads/plan-of.ts';
import { carriedOut } from '../../helpers/carried-out.ts';
import { told } from '../../helpers/golden-questions.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

const about = {
  horizon,
  subject: { id: 'case', assumptions },
  // Not a whole number of blocks, and more pieces than a thread takes at once.
  uncertainty: { ...uncertainty, draws: 40_123 },
  metric: 'trade',
  year: 2035,
} as const;
const asked = (of: FanNumber): Questions['fanValue'] => ({ ...about, of });

describe.each([
  { threads: 2, sharedMemory: true },
  { threads: 4, sharedMemory: true },
  { threads: 4, sharedMemory: false },
])('shared out to $threads, memory shared: $sharedMemory', (means) => {
  test.each([0.05, 0.5, 'mean'] as const)('the number %s and its draws are those of one thread', (of) => {
    const { answer, tasks } = carriedOut(planOf('fanValue', asked(of), means));
    expect(tasks).toEqual(new Set(['columnDraws', 'columnAnswer']));
    expect(accept(answer)).toEqual(accept(fanValue(asked(of))));
  });

  test('and so is the chance of a target, with the draws next to it', () => {
    const question = { ...about, target: 5000 };
    const { answer, tasks } = carriedOut(planOf('chance', question, means));
    expect(tasks).toEqual(new Set(['columnDraws', 'columnAnswer']));
    expect(accept(answer)).toEqual(accept(chance(question)));
  });

  test('and a number that no draw moves', () => {
    const still = { ...asked(0.5), metric: 'workers', year: horizon.base } as const;
    const answer = accept(carriedOut(planOf('fanValue', still, means)).answer);
    expect(answer).toMatchObject({ varies: false, rests: [] });
    expect(answer).toEqual(accept(fanValue(still)));
  });

  test('what is refused is refused in the same words', () => {
    const late = { ...asked(0.5), year: 2036 };
    expect(told(carriedOut(planOf('fanValue', late, means)).answer)).toBe(told(fanValue(late)));
    const wrong = { ...about, target: Number.NaN };
    expect(told(carriedOut(planOf('chance', wrong, means)).answer)).toBe(told(chance(wrong)));
  });
});

test('few draws are left to one thread', () => {
  const few = { ...asked(0.5), uncertainty: { ...uncertainty, draws: 5000 } };
  const { tasks } = carriedOut(planOf('fanValue', few, { threads: 2, sharedMemory: true }));
  expect(tasks).toEqual(new Set(['fanValue']));
  expect(worthSharing('fanValue', few)).toBe(false);
});
