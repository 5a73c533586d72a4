import type { Provenance } from '../../document/origins.ts';
import type { Figures } from '../../figures/schema.ts';
import type { Names } from '../../language/names.ts';
import { problem } from '../../language/problems.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { Series } from '../../series/schema.ts';
import type { Quantity } from '../algebra/formula.ts';
import type { Assumptions } from '../assumptions.ts';
import { amountDrawn, asDrawn, type UncertainAssumption } from '../equations/drawn.ts';
import { quantitiesOf } from '../equations/metrics.ts';
import { type Drawn, type FlowName, modelOf, noiseOf } from '../equations/model.ts';
import type { Frame } from '../frame.ts';
import { yearProblem } from '../horizon.ts';
import { type MetricName, metricAt } from '../metrics.ts';
import type { AssumptionPath, WholePath } from '../register.ts';
import { type Explanation, written } from './explanation.ts';
import { addsUp, type SumKind, sumOf } from './sums.ts';
import { teller } from './tell.ts';

/** What an explanation is made from. */
export interface Explained {
  /** What things are called in the document. */
  readonly names: Names;
  /** The scenario's own. */
  readonly assumptions: Assumptions;
  readonly horizon: Frame;
  /** The document's figures; without them every assumption stands on its own. */
  readonly figures?: Figures;
  /** Its series. */
  readonly series?: readonly Series[] | undefined;
  /** Where the scenario's value of an assumption, or of a year of a whole value, was taken from. */
  readonly provenance?: (path: string) => Provenance;
  /** Why the analyst chose a value, where that was said. */
  readonly rationale?: (path: AssumptionPath | WholePath) => string | undefined;
  /** The draw that is explained, where it is one. */
  readonly draw?: ExplainedDraw;
}

/** One draw of a document's uncertainty (§ 8). */
export interface ExplainedDraw {
  /** Its number, from 0: what the command line's `draw --index` takes. */
  readonly index: number;
  readonly inputs: readonly DrawnInput[];
  /** Null for a flow whose growth takes no noise. */
  readonly noise: Readonly<Record<FlowName, DrawnNoise | null>>;
}

export interface DrawnInput extends UncertainAssumption {
  /** What is added to the scenario's own value, or multiplied with it. */
  readonly amount: number;
  /** The distribution it was drawn from, in words. */
  readonly distribution: string;
}

export interface DrawnNoise {
  /** What is added to growth, per year index. */
  readonly added: ArrayLike<number>;
  readonly distribution: string;
}

/**
 * Explains a metric of a projection in a calendar year: its operands down to assumptions and figures, each quantity
 * written once and referred to from then on. Refused for a year outside the horizon. Assumptions must be valid.
 */
export const explainProjection = (explained: Explained, metric: MetricName, year: number): Outcome<Explanation> =>
  explainer(explained)(metric, year);

/** As `explainProjection`, for more than one question of the same projection: what was worked out is kept. */
export function explainer(explained: Explained): (metric: MetricName, year: number) => Outcome<Explanation> {
  const { horizon } = explained;
  const { metric: seriesOf, defined, isDefined } = quantitiesOf(modelOfExplained(explained), horizon);
  const { tell, numberOf } = tellerOf(explained);
  let told = 0;
  /** Own metrics year by year, each behind those it rests on, so that a long chain of them is never deep. */
  const tellDefined = (last: number): void => {
    for (; told <= last; told++)
      for (const series of defined) if (Number.isFinite(numberOf(series(told)))) tell(series(told));
  };
  return (metric, year) => {
    const badYear = yearProblem(horizon, year);
    if (badYear) return refused(badYear);
    const quantity = seriesOf(metric)(year - horizon.base);
    if (isDefined(metric)) tellDefined(year - horizon.base);
    return Number.isFinite(numberOf(quantity))
      ? accepted(written(tell(quantity)))
      : refused(undefinedIn(explained, metric, year));
  };
}

/** Explains what a flow comes to over the projected years up to one, as `explainProjection` does a year's value. */
export function explainSum(
  explained: Explained,
  metric: MetricName,
  year: number,
  kind: SumKind,
): Outcome<Explanation> {
  const { horizon } = explained;
  const badYear = yearProblem(horizon, year);
  if (badYear) return refused(badYear);
  const facts = metricAt(horizon.own, metric);
  if (!addsUp(facts, kind)) {
    const { label } = explained.names.metric(metric);
    return refused(problem(kind === 'cumulative' ? 'question.noSum' : 'question.noPresentValue', label));
  }
  const model = modelOfExplained(explained);
  const { discountRate } = model.given;
  const series = quantitiesOf(model, horizon).metric(metric);
  const { tell, numberOf } = tellerOf(explained);
  const years = Array.from({ length: year - horizon.base }, (_, k) => horizon.base + k + 1);
  const without = years.find((one) => !Number.isFinite(numberOf(series(one - horizon.base))));
  if (without !== undefined) return refused(undefinedIn(explained, metric, without));
  return accepted(written(tell(sumOf(metric, facts, series, year - horizon.base, kind, discountRate))));
}

const undefinedIn = ({ names }: Explained, metric: MetricName, year: number) =>
  problem('question.undefined', names.metric(metric).label, { year });

const modelOfExplained = ({ assumptions, horizon, draw }: Explained) =>
  modelOf(assumptions, horizon, draw && drawnIn(draw));

function drawnIn({ inputs, noise }: ExplainedDraw): Drawn {
  const noiseFor = (flow: FlowName) => {
    const added = noise[flow]?.added;
    return added ? noiseOf(flow, (t) => added[t]!) : null;
  };
  return {
    assumptions: asDrawn(inputs, (input) => amountDrawn(input, `drawn:${input.path}`, input.amount)),
    noise: { exports: noiseFor('exports'), imports: noiseFor('imports') },
  };
}

function tellerOf({ names, horizon, figures, series, provenance, rationale, draw }: Explained) {
  const drawnFrom = ({ id }: Quantity): string => {
    const { index, inputs, noise } = draw!;
    const input = inputs.find(({ apply, path }) => id === `${apply}:${path}`);
    const { distribution } = input ?? noise[id === 'exportsNoise' ? 'exports' : 'imports']!;
    return names.words.explain.drawnFrom(distribution, index);
  };
  return teller({ names, base: horizon.base, figures, series, provenance, rationale, drawnFrom });
}
