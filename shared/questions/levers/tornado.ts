import { uncertaintyProblems } from '../../document/uncertainty-constraints.ts';
import { yearProblem } from '../../model/horizon.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { inputsOf } from '../draws/uncertain-inputs.ts';
import { quantilesOf } from '../probability/distributions.ts';
import { inverseNormal } from '../probability/normal.ts';
import type { Answers, Questions } from '../questions.ts';
import { createDrawnResponse } from './drawn-response.ts';

/** The two ends of a bar: in 80 of 100 draws the assumption lies between them. */
const ENDS = [0.1, 0.9] as const;
const MEDIANS = [0.5, 0.5] as const;

/**
 * Tornado (model.md § 9): the metric in a year with each uncertain assumption in turn at its 10% and its 90% quantile,
 * all others as in the scenario, without noise. Bars come widest first, equal ones in the order of the document; an
 * input that the scenario has not moves nothing and is named in a note. Wrong uncertainty is refused.
 */
export function tornado({
  horizon,
  subject,
  uncertainty,
  metric,
  year,
  ends: levels = ENDS,
}: Questions['tornado']): Outcome<Answers['tornado']> {
  const badYear = yearProblem(horizon, year);
  const problems = [...(badYear ? [badYear] : []), ...uncertaintyProblems(uncertainty)];
  if (problems.length > 0) return refused(problems);
  const { inputs, absent } = inputsOf(subject.assumptions, uncertainty.inputs);
  const response = createDrawnResponse(subject, horizon, inputs, metric, year);
  const now = response.value();
  const places = new Map(inputs.map(({ dimension }, place) => [dimension, place]));
  const bars = uncertainty.inputs.map(({ path, distribution }, dimension) => {
    const place = places.get(dimension);
    const [low, high] = [now, now];
    if (place === undefined) return { path: path as AssumptionPath, low, high };
    const ends = endsOf(distribution, levels).map((drawn) => {
      response.draw(place, drawn);
      return response.value();
    });
    response.restore(place);
    return { path: path as AssumptionPath, low: ends[0]!, high: ends[1]! };
  });
  // What is undefined at an end comes last.
  const width = ({ low, high }: (typeof bars)[number]): number => {
    const wide = Math.abs(high - low);
    return Number.isNaN(wide) ? -1 : wide;
  };
  return accepted({ now, bars: bars.toSorted((a, b) => width(b) - width(a)), absent });
}

/** The question for how far each input's own median alone moves the metric from the projection. */
export const atMedians = (asked: Omit<Questions['tornado'], 'ends'>): Questions['tornado'] => ({
  ...asked,
  ends: MEDIANS,
});

/** Of such an answer, the input that moves the metric most, and what it alone gives; null where none moves it. */
export function movesMost({
  now,
  bars,
}: Answers['tornado']): { readonly path: AssumptionPath; readonly alone: number } | null {
  const moved = bars.map(({ path, low }) => ({ path, alone: low, by: Math.abs(low - now) })).filter(({ by }) => by > 0);
  const [most] = moved.toSorted((a, b) => b.by - a.by);
  return most ? { path: most.path, alone: most.alone } : null;
}

function endsOf(distribution: Parameters<typeof quantilesOf>[0], levels: readonly number[]): readonly number[] {
  const quantiles = quantilesOf(distribution);
  const places = Float64Array.from(levels, (u) => (quantiles.at === 'score' ? inverseNormal(u) : u));
  quantiles.read(places, 0, 0, levels.length);
  return [...places];
}
