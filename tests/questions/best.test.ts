import { describe, expect, test } from 'vitest';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { Frame } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { best } from '../../shared/questions/fan/best.ts';
import { bare, errorOf, readGolden } from '../helpers/golden.ts';
import { inEnglish } from '../helpers/said.ts';
import { accept } from '../helpers/uncertainty.ts';

interface Case {
  horizon: Frame;
  scenarios: Record<string, Assumptions>;
  uncertainty: Uncertainty;
  best: {
    metric: MetricName;
    year: number;
    draws: number;
    share: Record<string, number>;
    regret: Record<string, number>;
  }[];
}

const golden = readGolden<Case>('questions');
const question = {
  horizon: bare(golden.horizon),
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
