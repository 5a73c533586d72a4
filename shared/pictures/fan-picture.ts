import { yearsGround } from '../charts/axes-shapes.ts';
import type { ScenarioEnd } from '../charts/end-bars-layout.ts';
import { endBars } from '../charts/end-bars-shapes.ts';
import { type ContextLine, type FanSeries, fanChartLayout, fanExtent, MEDIAN } from '../charts/fan-chart-layout.ts';
import { fanShapes } from '../charts/fan-chart-shapes.ts';
import { fanColumns } from '../charts/fan-columns.ts';
import { targetShapes } from '../charts/handle-shapes.ts';
import type { Lettering } from '../charts/lettering.ts';
import type { ProjectedScenario } from '../document/projected.ts';
import { wordsOf } from '../language/sentence.ts';
import { frameIn } from '../model/frame.ts';
import { fan } from '../questions/fan/fan.ts';
import type { MetricFan, ScenarioFan } from '../questions/questions.ts';
import { fanSummary, rangeSentence } from '../wording/fan-sentence.ts';
import { metricFormat, ownFormat } from '../wording/metric-format.ts';
import { assumedOf, overYears } from './about.ts';
import { answerOf } from './answer-of.ts';
import type { DrawnChart, Picture } from './picture.ts';
import { type Pictured, toldOf, valuesOf } from './scenarios.ts';

/** So many draws are run for a picture at the most, of a document that asks for more. */
const MOST_DRAWS = 10_000;

/** A marker and what stands apart around a name at the end. */
const MARK = 26;

/** A scenario's metric over its draws, and where those of the other scenarios end. */
export const fanPicture = (about: Pictured): Picture =>
  fanPictureOf(about, drawnFans(about, toldOf(about)), Math.min(about.document.uncertainty.draws, MOST_DRAWS));

/** The same of fans that were drawn already, that of the scenario that it is about first. */
export function fanPictureOf(about: Pictured, drawn: readonly DrawnFan[], draws: number): Picture {
  const { names, metric, year, document } = about;
  const { horizon } = document;
  const [own] = drawn;
  const told = own!.scenario;
  const last = horizon.end - horizon.base;
  const summed = (t: number) => ({
    draws,
    mean: own!.of.mean[t]!,
    quantiles: own!.of.quantiles.map((values) => values[t]!),
  });
  const range = rangeSentence(names, metric, year, summed(year - horizon.base));
  return {
    title: names.words.pictures.ofScenario(told.name, wordsOf(range)),
    subtitle: names.words.pictures.fanOf(overYears(about), told.name),
    chart: (width, height, lettering) => fanIn(about, drawn, width, height, lettering),
    assumed: assumedOf(about, [told]),
    description: fanSummary(names, told.name, metric, horizon.end, summed(last)),
  };
}

export interface DrawnFan {
  readonly scenario: ProjectedScenario;
  readonly of: MetricFan;
}

/** The fans of the scenarios, that of the one told of first. */
function drawnFans(about: Pictured, told: ProjectedScenario): readonly DrawnFan[] {
  const { document, metric, pricesOf, scenarios } = about;
  const { uncertainty } = document;
  const subjects = [told, ...scenarios.filter((one) => one !== told)];
  const answer = answerOf(
    fan({
      horizon: frameIn(pricesOf === null ? 'current' : 'base', document),
      subjects: subjects.map(({ id, assumptions }) => ({ id, assumptions })),
      uncertainty: { ...uncertainty, draws: Math.min(uncertainty.draws, MOST_DRAWS) },
      metrics: [metric],
      targets: [],
    }),
  );
  return subjects.map((scenario, k) => ({ scenario, of: metricOf(answer.scenarios[k]!, metric) }));
}

const metricOf = ({ metrics }: ScenarioFan, metric: string): MetricFan => metrics[metric as keyof typeof metrics]!;

function fanIn(
  about: Pictured,
  drawn: readonly DrawnFan[],
  width: number,
  height: number,
  lettering: Lettering,
): DrawnChart {
  const { names, metric, document, pricesOf } = about;
  const { horizon } = document;
  const [own, ...others] = drawn;
  const series: FanSeries = {
    ...own!.scenario,
    quantiles: own!.of.quantiles,
    projection: valuesOf(own!.scenario, about),
  };
  const lines = others.map(({ scenario, of }): ContextLine => ({ ...scenario, values: of.quantiles[MEDIAN]! }));
  const targets = pricesOf === null ? document.targets.filter((one) => one.metric === metric) : [];
  const values = targets.map(({ value }) => value);
  const extent = fanExtent([series], lines, values);
  const { value: format } = metricFormat(names, metric, extent);
  const ends = drawn.map(({ scenario, of }): ScenarioEnd => {
    const quantiles = of.quantiles.map((levels) => levels.at(-1)!);
    return { ...scenario, value: quantiles[MEDIAN]!, quantiles };
  });
  const { textWidth } = lettering;
  const written = ends.flatMap(({ value, quantiles }, k) => (k === 0 ? (quantiles ?? []) : [value]));
  const widest = Math.max(...written.map((value) => textWidth(format(value), true)));
  const longest = Math.max(...ends.map(({ name }) => textWidth(name, true)));
  const wanted = [width, widest, longest, others.length] as const;
  const whole = fanColumns(...wanted);
  // Names come before the bars of others.
  const named = whole.names + MARK + longest + widest <= whole.right;
  const columns = named ? whole : fanColumns(...wanted, false);
  const left = Math.max(34, ...extent.map((value) => textWidth(format(value)) + 14));
  const years = horizon.end - horizon.base + 1;
  const frame = { baseYear: horizon.base, years, width, height, left, right: columns.right, top: 26, bottom: 24 };
  const layout = fanChartLayout(series, lines, values, frame, extent);
  const othersTitle = names.words.uncertainty.medians(horizon.end);
  return {
    name: 'fan-chart',
    shapes: [
      yearsGround(layout.x, layout.y, frame, format, Number.POSITIVE_INFINITY),
      fanShapes(layout, series, format, lettering),
      endBars({ ends, columns, y: layout.y, frame, year: horizon.end, othersTitle, format }, lettering),
      ...targetShapes({ layout, format, formatFar: ownFormat(names, metric), movable: false }, lettering),
    ],
  };
}
