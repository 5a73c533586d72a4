import { expect, test } from 'vitest';
import { bestInSteps } from '../../../shared/questions/fan/best.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import { finished } from '../../../shared/questions/steps.ts';
import { planOfBest } from '../../../shared/questions/threads/best-work.ts';
import { carriedOut } from '../../helpers/carried-out.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');
const more = { ...assumptions, base: { ...assumptions.base, totalTrade: 2001 } };

const asked: Questions['best'] = {
  horizon,
  subjects: [
    { id: 'case', assumptions },
    { id: 'more-trade', assumptions: more },
  ],
  // Not a whole number of blocks, and more pieces than a thread takes at once.
  uncertainty: { ...uncertainty, draws: 40_123 },
  metric: 'trade',
  year: 2035,
};

test.each([
  { threads: 2, sharedMemory: true },
  { threads: 4, sharedMemory: true },
  { threads: 4, sharedMemory: false },
])('which is best is the same to the last bit, shared out to $threads, memory shared: $sharedMemory', (means) => {
  const { answer, tasks } = carriedOut(planOfBest(asked, means));
  expect(tasks).toEqual(new Set(['bestSums']));
  expect(accept(answer)).toEqual(finished(accept(bestInSteps(asked))));
});
