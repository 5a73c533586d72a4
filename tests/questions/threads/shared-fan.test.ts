import { describe, expect, test } from 'vitest';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { fanInSteps } from '../../../shared/questions/fan/fan.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import { finished } from '../../../shared/questions/steps.ts';
import { planOfSharedFan } from '../../../shared/questions/threads/fan-work.ts';
import { movedBack, movedWith } from '../../../shared/questions/threads/messages.ts';
import { performed } from '../../../shared/questions/threads/perform.ts';
import type { Means, Plan } from '../../../shared/questions/threads/plan.ts';
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

/** Does what a plan says on this thread, every message a copy as between threads; the names of the tasks done. */
function carriedOut<T>(plan: Plan<T>): { readonly answer: T; readonly tasks: ReadonlySet<string> } {
  const names = new Set<string>();
  let next = plan.next([]);
  while (!next.done) {
    const results = next.value.tasks.map((task) => {
      names.add(task.name);
      const { input } = structuredClone({ input: task.input }, { transfer: [...movedWith(task)] });
      const result = finished(performed({ name: task.name, input }));
      return structuredClone({ result }, { transfer: [...movedBack(task, result)] }).result;
    });
    next = plan.next(results);
  }
  return { answer: next.value, tasks: names };
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

  test('and so is one whose columns are not', () => {
    const { answer, tasks } = carriedOut(planOfSharedFan({ question: asked, pilot: PILOT }, means));
    expect(accept(answer)).toEqual(kept);
    expect(tasks).toContain('fanSurvey');
    expect(tasks).not.toContain('fanMissed');
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

function fanFor(asked: Questions['fan'], pilot: number | null) {
  const steps = fanInSteps(asked, undefined, { pilot });
  return steps.ok ? { ok: true as const, value: finished(steps.value) } : steps;
}
