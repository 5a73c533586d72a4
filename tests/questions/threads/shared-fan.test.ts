import { describe, expect, test } from 'vitest';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { fanInSteps } from '../../../shared/questions/fan/fan.ts';
import { REGIONS } from '../../../shared/questions/fan/long-fan-regions.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import { finished } from '../../../shared/questions/steps.ts';
import { planOfSharedFan } from '../../../shared/questions/threads/fan-work.ts';
import { performed } from '../../../shared/questions/threads/perform.ts';
import type { Means, Round } from '../../../shared/questions/threads/plan.ts';
import type { Task } from '../../../shared/questions/threads/tasks.ts';
import { carriedOut } from '../../helpers/carried-out.ts';
import { accept, uncertaintyCase } from '../../helpers/uncertainty.ts';

const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');
const PILOT = 4096;

function question(metrics: readonly MetricName[], inputs = uncertainty.inputs): Questions['fan'] {
  const correlations = inputs === uncertainty.inputs ? uncertainty.correlations : [];
  return {
    horizon,
    subjects: [{ id: 'case', assumptions }],
    // Beyond the pilot, and not a whole number of blocks.
    uncertainty: { ...uncertainty, inputs, correlations, draws: 23_457 },
    metrics,
    targets: [{ metric: 'trade', value: 5000 }],
  };
}

const MEANS: readonly Means[] = [
  { threads: 1, sharedMemory: true },
  { threads: 2, sharedMemory: true },
  { threads: 4, sharedMemory: true },
  { threads: 4, sharedMemory: false },
];

describe.each(MEANS)('shared out to $threads, memory shared: $sharedMemory', (means) => {
  const asked = question(['trade', 'utilisation', 'workers']);
  const kept = accept(fanFor(asked, null));

  test('a fan whose columns are kept is the one of one thread, to the last bit', () => {
    const { answer, tasks } = carriedOut(planOfSharedFan({ question: asked, pilot: null }, means));
    expect(accept(answer)).toEqual(kept);
    expect(tasks).not.toContain('fanSurvey');
  });

  test('and so is one with fewer blocks of draws than threads', () => {
    const few = { ...asked, uncertainty: { ...asked.uncertainty, draws: 700 } };
    const { answer } = carriedOut(planOfSharedFan({ question: few, pilot: null }, means));
    expect(accept(answer)).toEqual(accept(fanFor(few, null)));
  });

  test('and so is one whose columns are not', () => {
    const { answer, tasks } = carriedOut(planOfSharedFan({ question: asked, pilot: PILOT }, means));
    expect(accept(answer)).toEqual(kept);
    expect(tasks).toContain('fanSurvey');
    expect(tasks).not.toContain('fanMissed');
  });

  test('and one in which nothing varies, of which nothing is drawn', () => {
    const still = { sd: 0, persistence: 0 };
    const noise = { exports: still, imports: still, correlation: 0 };
    const settled = { ...asked, uncertainty: { ...asked.uncertainty, inputs: [], correlations: [], noise } };
    const { answer, tasks } = carriedOut(planOfSharedFan({ question: settled }, means));
    const [scenario] = accept(answer).scenarios;
    const projected = seriesOf(project(assumptions, horizon), 'trade');
    expect(scenario!.metrics.trade!.quantiles[3]).toEqual(Float64Array.from(projected));
    expect(tasks).toEqual(new Set(['fanPlan', 'fanAnswer']));
  });

  test('and one of which some have to be kept after all', () => {
    const distribution = { kind: 'lognormal', median: 1, gsd: 40 } as const;
    const far = [{ path: 'skills.tvetGraduates', apply: 'factor', distribution } as const];
    const farOut = question(['skilledSupply', 'utilisation', 'trade'], far);
    const { answer, tasks } = carriedOut(planOfSharedFan({ question: farOut, pilot: PILOT }, means));
    expect(accept(answer)).toEqual(accept(fanFor(farOut, null)));
    expect(tasks).toContain('fanMissed');
  });
});

test('a thread surveys what the others have not begun, and each draw is surveyed once', () => {
  const threads = 3;
  const plan = planOfSharedFan({ question: question(['trade']), pilot: PILOT }, { threads, sharedMemory: true });
  let next = plan.next([]);
  while (!next.done && next.value.tasks[0]!.name !== 'fanSurvey')
    next = plan.next(next.value.tasks.map((task) => finished(performed(task))));
  const [first, ...others] = (next.value as Round).tasks.map((task) => performed(task as Task<'fanSurvey'>));
  for (const steps of others) steps.next();
  // Of the first column, by thread.
  const draws = [first!, ...others].map((steps) => {
    const counts = finished(steps)[0]!.map(({ counts }) => counts.inRegion.slice(0, REGIONS));
    return counts.flatMap((inRegion) => [...inRegion]).reduce((sum, count) => sum + count, 0);
  });
  expect(draws).toEqual([23_457 - PILOT - 2 * 1024, 1024, 1024]);
});

function fanFor(asked: Questions['fan'], pilot: number | null) {
  const steps = fanInSteps(asked, undefined, { pilot });
  return steps.ok ? { ok: true as const, value: finished(steps.value) } : steps;
}
