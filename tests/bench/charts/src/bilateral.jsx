/* The app's own LineChart and FanChart by themselves, out of its source: no document, no engine, nothing beside them. */
import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import '@app/renderer/theme/base.css';
import '@app/renderer/charts/charts.css';
import { chartSummary } from '@app/renderer/charts/chart-summary.ts';
import { FanChart } from '@app/renderer/charts/FanChart.tsx';
import { LineChart } from '@app/renderer/charts/LineChart.tsx';
import { following, still } from '@app/renderer/charts/live.ts';
import { textWidth } from '@app/renderer/charts/measure-text.ts';
import structure from '@app/seeds/version-1.structure.json';
import { chartFrame } from '@app/shared/charts/chart-frame.ts';
import { fanChartLayout, fanExtent } from '@app/shared/charts/fan-chart-layout.ts';
import { fanColumns } from '@app/shared/charts/fan-columns.ts';
import { lineChartLayout } from '@app/shared/charts/line-chart-layout.ts';
import { extentOf } from '@app/shared/charts/value-axis.ts';
import { languageOf } from '@app/shared/language/languages.ts';
import { namesOf } from '@app/shared/language/names.ts';
import { structureSchema } from '@app/shared/model/structure.ts';
import { metricFormat, ownFormat } from '@app/shared/wording/metric-format.ts';
import { FAN_H, fanOf, LINE_H, project, START, scenarios, W } from './model.js';

const horizon = { base: 2024, end: 2035 };
const names = scenarios.map(({ name }) => name);
const called = namesOf(languageOf(), structureSchema.parse(structure));
const none = [];
const nothing = () => {};
const numberWidth = (text, strong) => Math.ceil(textWidth(text.replace(/\d/g, '0'), strong));
/** In place of the app's document; the slider is that of every peer's page. */
const documents = createStore(() => ({ first: START }));
const view = createStore(() => ({}));

/** As `places/compare/main-chart.ts`. */
function shownLines({ first }) {
  const series = project(first).map((values, k) => ({
    id: scenarios[k].id,
    name: names[k],
    mark: k,
    values,
    baseline: k === 0,
    selected: k === 0,
  }));
  const [least, most] = extentOf(series);
  const { value: shown, difference } = metricFormat(called, 'trade', [least, most]);
  const frame = chartFrame(
    { horizon, names, values: [shown(most), shown(least)], width: W, height: LINE_H },
    textWidth,
  );
  return {
    series,
    layout: lineChartLayout(series, frame, none),
    compared: 11,
    figure: null,
    note: null,
    summary: chartSummary('Trade', series, 2024, shown),
    format: shown,
    formatFar: ownFormat(called, 'trade'),
    formatDifference: difference,
    pointCaption: null,
  };
}
const lines = following(documents, view, shownLines);
const Lines = () => (
  <section className="main-chart">
    <LineChart shown={lines} width={W} height={LINE_H} onYear={nothing} />
  </section>
);

/** As `places/uncertainty/FanPair.tsx`. */
function shownFan({ medians, quantiles }) {
  const fan = { id: 's0', name: names[0], mark: 0, quantiles };
  const others = medians.map((values, k) => ({ id: `m${k}`, name: names[k], mark: k, values }));
  const extent = fanExtent([fan], others, none);
  const format = metricFormat(called, 'trade', extent);
  const ends = [
    { id: 's0', name: names[0], mark: 0, value: quantiles[3][11], quantiles: quantiles.map((q) => q[11]) },
    ...others.slice(1).map(({ values, ...line }) => ({ ...line, value: values[11], quantiles: null })),
  ];
  const widest = Math.max(
    ...[...ends[0].quantiles, ...ends.map(({ value }) => value)].map((v) => numberWidth(format.value(v), true)),
  );
  const columns = fanColumns(W, widest, Math.max(...names.map((name) => textWidth(name, true))), 7);
  const left = Math.max(34, ...extent.map((v) => numberWidth(format.value(v), false) + 14));
  const frame = { baseYear: 2024, years: 12, width: W, height: FAN_H, left, right: columns.right, top: 26, bottom: 24 };
  return {
    fan,
    layout: fanChartLayout(fan, others, none, frame, extent),
    ends,
    othersTitle: 'As projected, 2035',
    columns,
    chances: none,
    figure: null,
    compared: 11,
    summary: 'fan',
    format: format.value,
    formatFar: ownFormat(called, 'trade'),
  };
}
function Fan() {
  const first = useStore(documents, (state) => state.first);
  const shown = useMemo(() => still(shownFan(fanOf(first))), [first]);
  return (
    <FanChart
      shown={shown}
      width={W}
      height={FAN_H}
      pointed={null}
      onYear={nothing}
      onPoint={nothing}
      onMoveTarget={nothing}
      onExplain={nothing}
      onExplainChance={nothing}
    />
  );
}

const isFan = new URLSearchParams(location.search).get('chart') === 'fan';
createRoot(document.getElementById('chart')).render(isFan ? <Fan /> : <Lines />);
const slider = document.getElementById('slider');
slider.addEventListener('input', () => documents.setState({ first: slider.valueAsNumber }));
