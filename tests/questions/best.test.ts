import { describe, expect, test } from 'vitest';
import { best } from '../../shared/questions/fan/best.ts';
import { errorOf } from '../helpers/golden.ts';
import { goldenQuestions } from '../helpers/golden-questions.ts';
import { inEnglish } from '../helpers/said.ts';
import { accept } from '../helpers/uncertainty.ts';

const golden = goldenQuestions();
const question = {
  horizon: golden.horizon,
  subjects: Object.entries(golden.scenarios).map(([id, assumptions]) => ({ id, assumptions })),
  uncertainty: golden.uncertainty,
};

describe('who is best over common draws', () => {
  test.each(golden.best)('$metric in $year, as in the worked case', ({ metric, year, draws, share, regret }) => {
    const answer = accept(best({ ...question, uncertainty: { ...question.uncertainty, draws }, metric, year }));
    for (const id of Object.keys(share)) {
      expect(errorOf(answer.share[id]!, share[id]!)).toBeLessThanOrEqual(1e-9);
      expect(errorOf(answer.regret[id]!, regret[id]!)).toBeLessThanOrEqual(1e-9);
    }
  });

  test('a metric of which neither more nor less is better is refused', () => {
    expect(inEnglish(best({ ...question, metric: 'imports', year: 2035 }))).toMatchObject({
      ok: false,
      problems: [{ where: 'metric', what: expect.stringContaining('imports') }],
    });
  });

  test('a year beyond the horizon is refused', () => {
    expect(inEnglish(best({ ...question, metric: 'trade', year: 2036 }))).toMatchObject({
      ok: false,
      problems: [{ where: 'year', what: '2036 is not projected: the horizon ends in 2035' }],
    });
  });
});
