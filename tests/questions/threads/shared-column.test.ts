import { describe, expect, test } from 'vitest';
import { chance } from '../../../shared/questions/fan/chance.ts';
import { fanValue } from '../../../shared/questions/fan/fan-value.ts';
import type { FanNumber, Questions } from '../../../shared/questions/questions.ts';
import { told } from '../../helpers/golden-questions.ts';
import { onWorkers } from '../../helpers/on-workers.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

const about = {
  horizon,
  subject: { id: 'case', assumptions },
  // Not a whole number of blocks.
  uncertainty: { ...uncertainty, draws: 40_123 },
  metric: 'trade',
  year: 2035,
} as const;
const asked = (of: FanNumber): Questions['fanValue'] => ({ ...about, of });

describe.each([2, 4])('on %i workers', (count) => {
  test.each([0.05, 0.5, 'mean'] as const)('the number %s and its draws are those of one thread', (of) => {
    const { answer, chunks } = onWorkers(count, 'fanValue', asked(of));
    expect(chunks).toBe(count);
    expect(accept(answer)).toEqual(accept(fanValue(asked(of))));
  });

  test('and so is the chance of a target, with the draws next to it', () => {
    const question = { ...about, target: 5000 };
    const { answer, chunks } = onWorkers(count, 'chance', question);
    expect(chunks).toBe(count);
    expect(accept(answer)).toEqual(accept(chance(question)));
  });

  test('and a number that no draw moves', () => {
    const still = { ...asked(0.5), metric: 'workers', year: horizon.base } as const;
    const answer = accept(onWorkers(count, 'fanValue', still).answer);
    expect(answer).toMatchObject({ varies: false, rests: [] });
    expect(answer).toEqual(accept(fanValue(still)));
  });

  test('what is refused is refused in the same words', () => {
    const late = { ...asked(0.5), year: 2036 };
    expect(told(onWorkers(count, 'fanValue', late).answer)).toBe(told(fanValue(late)));
    const wrong = { ...about, target: Number.NaN };
    expect(told(onWorkers(count, 'chance', wrong).answer)).toBe(told(chance(wrong)));
  });
});

test('few draws are left to one worker', () => {
  const few = { ...asked(0.5), uncertainty: { ...uncertainty, draws: 5000 } };
  expect(onWorkers(2, 'fanValue', few).chunks).toBe(1);
});
