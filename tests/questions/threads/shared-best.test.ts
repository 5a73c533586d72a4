import { expect, test } from 'vitest';
import { best } from '../../../shared/questions/fan/best.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import { onWorkers } from '../../helpers/on-workers.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');
const more = { ...assumptions, base: { ...assumptions.base, totalTrade: 2001 } };

const asked: Questions['best'] = {
  horizon,
  subjects: [
    { id: 'case', assumptions },
    { id: 'more-trade', assumptions: more },
  ],
  // Not a whole number of blocks.
  uncertainty: { ...uncertainty, draws: 40_123 },
  metric: 'trade',
  year: 2035,
};

test.each([1, 2, 4])('which is best is the same to the last bit on %i workers', (count) => {
  const { answer, chunks } = onWorkers(count, 'best', asked);
  expect(chunks).toBe(count);
  expect(accept(answer)).toEqual(accept(best(asked)));
});
