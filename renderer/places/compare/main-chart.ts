import { chartFrame } from '../../../shared/charts/chart-frame.ts';
import { type ChartHistory, pastExtent } from '../../../shared/charts/chart-history.ts';
import { lineChartLayout } from '../../../shared/charts/line-chart-layout.ts';
import { extentOf } from '../../../shared/charts/value-axis.ts';
import { yearIndex } from '../../../shared/charts/year-axis.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { Baseline, ScenarioDocument } from '../../../shared/document/schema.ts';
import { FLOWS, type FlowName } from '../../../shared/model/equations/model.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat, ownFormat } from '../../../shared/wording/metric-format.ts';
import { chartHistory } from '../../../shared/wording/metric-history.ts';
import { metricTitle } from '../../../shared/wording/metric-words.ts';
import { chartSeries } from '../../charts/chart-series.ts';
import { chartSummary } from '../../charts/chart-summary.ts';
import { figurePoint } from '../../charts/figure-point.ts';
import type { ShownLines } from '../../charts/LineChart.tsx';
import { textWidth } from '../../charts/measure-text.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { names } from '../../names.ts';
import { sliceOf } from '../../view/slice.ts';
import type { View } from '../../view/view-store.ts';
import { words } from '../../words.ts';
import { type CompareView, compareView } from './compare-view.ts';
import { earlierSeries } from './earlier-baseline.ts';
import { growthNote } from './growth-note.ts';
import { draggedGrowth } from './point-drag.ts';

export type Flow = FlowName;

/** The flow whose points can be moved in the main chart: where its values are those of a flow whose growth is typed. */
export const movableFlow = (metric: MetricName, { differences, prices }: CompareView): Flow | null =>
  differences || prices === 'base' ? null : (FLOWS.find((flow) => flow === metric) ?? null);

/** What was of the metric, as the main chart shows it: only levels at prices of their day. */
export const historyShown = (
  document: ScenarioDocument,
  metric: MetricName,
  { history, back, beside, differences, prices }: CompareView,
): ChartHistory | null => {
  const real = prices === 'base' && metricIn(names(), metric).unit === 'USD m';
  return history && !differences && !real ? chartHistory(names(), document, metric, { back, beside }) : null;
};

/** What the main chart shows of a document: one metric of all scenarios that are not hidden, or their differences. */
export function mainChart(
  document: ScenarioDocument,
  view: View,
  { width, height, earlier }: { readonly width: number; readonly height: number; readonly earlier: Baseline | null },
): ShownLines {
  const { metric, selected, hidden } = view;
  const { horizon } = document;
  const compared = sliceOf(view, compareView);
  const { differences, prices } = compared;
  const all = projectedScenarios(document, prices);
  const scenarios = all.filter(({ id }) => !hidden.includes(id));
  const before = differences || hidden.includes(all[0]!.id) ? null : earlierSeries(document, earlier, metric, prices);
  const series = chartSeries(scenarios, metric, selected, differences ? seriesOf(all[0]!.projection, metric) : null);
  const history = historyShown(document, metric, compared);
  const [least, most] = extentOf([...series, { values: (history && pastExtent(history)) ?? [] }]);
  const format = metricFormat(names(), metric, [least, most]);
  const shown = differences ? format.difference : format.value;
  const ends = scenarios.map(({ name }) => name);
  const past = history?.past;
  const framed = { horizon, names: ends, values: [shown(most), shown(least)], width, height, past };
  const frame = chartFrame(framed, textWidth);
  const real = prices === 'base' && metricIn(names(), metric).unit === 'USD m';
  // Targets and the growth that figures tell of are at current prices.
  const targets =
    differences || real ? [] : document.targets.filter((one) => one.metric === metric).map(({ value }) => value);
  const flow = movableFlow(metric, compared);
  const own = all.find(({ id }) => id === selected);
  return {
    series,
    layout: lineChartLayout(series, frame, targets, before, history),
    compared: yearIndex(frame, view.year),
    figure: differences ? null : figurePoint(document, metric),
    note: differences || real ? null : growthNote(document, metric),
    summary: chartSummary(
      metricTitle(names(), metric, prices === 'base' ? horizon.base : null),
      series,
      horizon.base,
      shown,
    ),
    format: shown,
    formatFar: ownFormat(names(), metric),
    formatDifference: differences ? null : format.difference,
    pointCaption: flow && own ? growthAt(flow, own, horizon) : null,
  };
}

/** The growth that a point of a scenario stands at: what moving it sets. */
function growthAt(flow: Flow, { assumptions, projection }: ProjectedScenario, horizon: ScenarioDocument['horizon']) {
  const values = seriesOf(projection, flow);
  return (t: number) => {
    const growth = draggedGrowth(flow, t, values[t]!, assumptions, projection, horizon);
    return growth === null ? '' : words.compare.growth(words.numbers.percent(growth));
  };
}
