import { chartFrame } from '../../shared/charts/chart-frame.ts';
import { pastExtent } from '../../shared/charts/chart-history.ts';
import { lineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { extentOf } from '../../shared/charts/value-axis.ts';
import { yearIndex } from '../../shared/charts/year-axis.ts';
import type { PageData } from '../../shared/exports/page-data.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { metricIn } from '../../shared/wording/metric.ts';
import { metricFormat, ownFormat } from '../../shared/wording/metric-format.ts';
import { AS_FIRST_SHOWN, chartHistory } from '../../shared/wording/metric-history.ts';
import { metricTitle } from '../../shared/wording/metric-words.ts';
import { chartSeries } from '../charts/chart-series.ts';
import { chartSummary } from '../charts/chart-summary.ts';
import { figurePoint } from '../charts/figure-point.ts';
import type { ShownLines } from '../charts/LineChart.tsx';
import { textWidth } from '../charts/measure-text.ts';
import { names } from '../names.ts';
import type { Page } from './page-store.ts';
import { scenarioIn, shownScenarios } from './shown-scenarios.ts';

interface Room {
  readonly width: number;
  readonly height: number;
  /** Lines have their names at their ends; where there is no room for these, a legend has them. */
  readonly named: boolean;
}

/** In whose prices the money of a page is; null: at current prices. */
export const priceYear = ({ prices, document }: PageData): number | null =>
  prices === 'base' ? document.horizon.base : null;

/** The main chart of the page: the metric of all scenarios, and thinly the one that was moved as it was exported. */
export function shownLines(data: PageData, { state, document }: Page, { width, height, named }: Room): ShownLines {
  const { metric, year, scenario } = state;
  const { horizon } = document;
  const scenarios = shownScenarios(data, document);
  const series = chartSeries(scenarios.shown, metric, scenario);
  const real = priceYear(data) !== null && metricIn(names(), metric).unit === 'USD m';
  const history = real ? null : chartHistory(names(), document, metric, AS_FIRST_SHOWN);
  const [least, most] = extentOf([...series, { values: (history && pastExtent(history)) ?? [] }]);
  const format = metricFormat(names(), metric, [least, most]);
  const drawn = named ? series : series.map((one) => ({ ...one, name: '' }));
  const labels = drawn.map(({ name }) => name);
  const frame = chartFrame(
    {
      horizon,
      names: labels,
      values: [format.value(most), format.value(least)],
      width,
      height,
      past: history?.past,
    },
    textWidth,
  );
  const targets = real ? [] : document.targets.filter((one) => one.metric === metric).map(({ value }) => value);
  return {
    series,
    layout: lineChartLayout(drawn, frame, targets, seriesBefore(data, { state, document }), history),
    compared: yearIndex(frame, year),
    figure: figurePoint(document, metric),
    note: null,
    summary: chartSummary(metricTitle(names(), metric, priceYear(data)), series, horizon.base, format.value),
    format: format.value,
    formatFar: ownFormat(names(), metric),
    formatDifference: format.difference,
    pointCaption: null,
  };
}

/** The metric of the scenario that the sliders move as it was exported; null where it has not moved, or is not shown. */
function seriesBefore(data: PageData, { state, document }: Pick<Page, 'state' | 'document'>): Float64Array | null {
  const now = scenarioIn(shownScenarios(data, document), state.scenario);
  const before = scenarioIn(shownScenarios(data, data.document), state.scenario);
  const moved = data.shown.includes(now.id) && now.assumptions !== before.assumptions;
  return moved ? seriesOf(before.projection, state.metric) : null;
}
