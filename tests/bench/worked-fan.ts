import type { MetricName } from '../../shared/model/metrics.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import type { Answers, Questions } from '../../shared/questions/questions.ts';
import { errorOf, WORKED_METRICS } from '../helpers/golden.ts';
import { accept, uncertaintyCase } from '../helpers/uncertainty.ts';

/** W1: the fan of all metrics, or of some, of the worked case of uncertainty. */
export function workedQuestion(draws: number, metrics: readonly MetricName[] = WORKED_METRICS): Questions['fan'] {
  const { horizon, assumptions, uncertainty } = uncertaintyCase('uncertainty');
  return {
    horizon,
    subjects: [{ id: 'case', assumptions }],
    uncertainty: { ...uncertainty, draws },
    metrics,
    targets: [],
  };
}

/**
 * The part of W1 that is trade without new projects: with nobody to found one, exports and imports are their paths
 * with noise, and the inputs keep the dimensions they have in W1.
 */
export function workedTrade(draws: number): Questions['fan'] {
  const question = workedQuestion(draws, ['exports', 'imports', 'trade']);
  const [{ assumptions }] = question.subjects as readonly [Questions['fan']['subjects'][number]];
  const investment = { ...assumptions.investment, leads: 0, newLeadsPerYear: 0 };
  return { ...question, subjects: [{ id: 'case', assumptions: { ...assumptions, investment } }] };
}

export const fanOf = (question: Questions['fan']): Answers['fan'] => accept(fan(question));

/** The greatest error of the fan against every number of the worked case. */
export function worstError(): number {
  const { horizon, uncertainty, summary } = uncertaintyCase('uncertainty');
  const [scenario] = fanOf(workedQuestion(uncertainty.draws)).scenarios;
  let worst = 0;
  for (const metric of WORKED_METRICS) {
    const { mean, quantiles } = scenario!.metrics[metric]!;
    mean.forEach((value, t) => {
      const want = summary[metric]![horizon.base + t]!;
      worst = Math.max(worst, errorOf(value, want.mean));
      want.quantiles.forEach((quantile, level) => {
        worst = Math.max(worst, errorOf(quantiles[level]![t]!, quantile));
      });
    });
  }
  return worst;
}
