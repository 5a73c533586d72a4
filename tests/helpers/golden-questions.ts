import { metricIn2, pathIn2 } from '../../shared/document/migrate-version-1.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { Frame } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Answers } from '../../shared/questions/questions.ts';
import { bare, migrated, readGolden } from './golden.ts';
import { sentenceOf } from './said.ts';
import { byPath } from './uncertainty.ts';

interface Asked {
  scenario: string;
  metric: MetricName;
  year: number;
}

/** Worked answers to the questions of the model, computed by a separate program. */
interface GoldenQuestions {
  horizon: Frame;
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
  best: {
    metric: MetricName;
    year: number;
    draws: number;
    share: Record<string, number>;
    regret: Record<string, number>;
  }[];
}

/** The cases of model 1, by the paths and metrics of model 2. */
export function goldenQuestions(): GoldenQuestions {
  const { scenarios, uncertainty, wide, tornado, grid, sobol, solve, best, ...rest } =
    readGolden<GoldenQuestions>('questions');
  const asked = <A extends Pick<Asked, 'metric'>>(one: A): A => ({ ...one, metric: metricIn2(one.metric) });
  const of = <P extends { readonly path: AssumptionPath }>(one: P): P => ({ ...one, path: pathIn2(one.path) });
  return {
    ...rest,
    horizon: bare(rest.horizon),
    scenarios: Object.fromEntries(Object.entries(scenarios).map(([id, one]) => [id, migrated(one)])),
    uncertainty: byPath(uncertainty),
    wide: { assumptions: migrated(wide.assumptions), uncertainty: byPath(wide.uncertainty) },
    tornado: tornado.map((one) => ({ ...asked(one), bars: one.bars.map(of) })),
    grid: { ...asked(grid), x: pathIn2(grid.x) as AssumptionPath, y: pathIn2(grid.y) as AssumptionPath },
    sobol: sobol.map((one) => ({ ...asked(one), indices: one.indices.map(of) })),
    solve: solve.map((one) => asked(of(one))),
    best: best.map(asked),
  };
}

/** The value of an outcome that must not be refused. */
export function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** What a refusal tells, a line per problem; nothing where it is no refusal. */
export const told = (outcome: Outcome<unknown>): string =>
  outcome.ok ? '' : outcome.problems.map(sentenceOf).join('\n');
