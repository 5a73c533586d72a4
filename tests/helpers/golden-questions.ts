import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { readGolden } from './golden.ts';
import { sentenceOf } from './said.ts';

interface Asked {
  scenario: string;
  metric: MetricName;
  year: number;
}

/** Worked answers to the questions of the model, computed by a separate program. */
interface GoldenQuestions {
  horizon: Horizon;
  scenarios: Record<string, Assumptions>;
  uncertainty: Uncertainty;
  wide: { assumptions: Assumptions; uncertainty: Uncertainty };
  tornado: (Asked & { bars: Answers['tornado']['bars'] })[];
  grid: Asked & { x: AssumptionPath; xs: number[]; y: AssumptionPath; ys: number[]; values: number[][] };
  sobol: (Asked & { n: number; variance: number; indices: Answers['sobol']['indices'] })[];
  solve: (Asked & {
    path: AssumptionPath;
    low: number;
    high: number;
    target: number;
    reached: boolean;
    value: number;
    gives: number;
  })[];
}

export const goldenQuestions = (): GoldenQuestions => readGolden('questions');

/** The value of an outcome that must not be refused. */
export function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** What a refusal tells, a line per problem; nothing where it is no refusal. */
export const told = (outcome: Outcome<unknown>): string =>
  outcome.ok ? '' : outcome.problems.map(sentenceOf).join('\n');
