import { describe, expect, test } from 'vitest';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { fan, fanInSteps } from '../../../shared/questions/fan/fan.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import type { Perform } from '../../../shared/questions/threads/worker.ts';
import { METRIC_NAMES } from '../../helpers/golden.ts';
import { onWorkers } from '../../helpers/on-workers.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');

function question(metrics: readonly MetricName[], inputs = uncertainty.inputs): Questions['fan'] {
  const correlations = inputs === uncertainty.inputs ? uncertainty.correlations : [];
  return {
    horizon,
    subjects: [{ id: 'case', assumptions }],
    // Not a whole number of blocks.
    uncertainty: { ...uncertainty, inputs, correlations, draws: 23_457 },
    metrics,
    targets: [{ metric: 'trade', value: 5000 }],
  };
}

/** Workers with room for a few blocks of draws, and for the picked values of a few columns. */
const withLittleRoom: Perform = function* ({ question: asked, chunk }) {
  const steps = fanInSteps(asked as Questions['fan'], { chunk, room: { kept: 300_000, picked: 3000 } });
  return steps.ok ? { ok: true, value: yield* steps.value } : steps;
};

describe.each([1, 2, 4])('on %i workers', (count) => {
  const asked = question(['trade', 'utilisation', 'workers']);
  const alone = accept(fan(asked));

  test('a fan is the one of one thread, to the last bit', () => {
    const { answer, chunks } = onWorkers(count, 'fan', asked);
    expect(chunks).toBe(count);
    expect(accept(answer)).toEqual(alone);
  });

  test('and so is one whose draws are mostly drawn again, and whose columns are picked in batches', () => {
    expect(accept(onWorkers(count, 'fan', asked, withLittleRoom).answer)).toEqual(alone);
  });

  test('and so is one with fewer blocks of draws than workers', () => {
    const subjects = [2000, 2001, 2002].map((totalTrade) => ({
      id: `${totalTrade}`,
      assumptions: { ...assumptions, base: { ...assumptions.base, totalTrade } },
    }));
    const few = { ...asked, subjects, metrics: METRIC_NAMES, uncertainty: { ...uncertainty, draws: 700 } };
    const { answer, chunks } = onWorkers(count, 'fan', few);
    expect(chunks).toBe(count);
    expect(accept(answer)).toEqual(accept(fan(few)));
  });

  test('and one in which nothing varies', () => {
    const still = { sd: 0, persistence: 0 };
    const noise = { exports: still, imports: still, correlation: 0 };
    const settled = { ...asked, uncertainty: { ...asked.uncertainty, inputs: [], correlations: [], noise } };
    const [scenario] = accept(onWorkers(count, 'fan', settled).answer).scenarios;
    const projected = seriesOf(project(assumptions, horizon), 'trade');
    expect(scenario!.metrics.trade!.quantiles[3]).toEqual(Float64Array.from(projected));
  });

  test('and one whose values lie far apart', () => {
    const distribution = { kind: 'lognormal', median: 1, gsd: 40 } as const;
    const far = [{ path: 'skills.tvetGraduates', apply: 'factor', distribution } as const];
    const farOut = question(['skilledSupply', 'utilisation', 'trade'], far);
    expect(accept(onWorkers(count, 'fan', farOut, withLittleRoom).answer)).toEqual(accept(fan(farOut)));
  });
});
