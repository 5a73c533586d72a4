/* The app's own LineChart and FanChart by themselves, out of its source: no store, no engine, nothing beside them. */
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@app/renderer/theme/base.css';
import '@app/renderer/charts/charts.css';
import { chartSummary } from '@app/renderer/charts/chart-summary.ts';
import { FanChart } from '@app/renderer/charts/FanChart.tsx';
import { LineChart } from '@app/renderer/charts/LineChart.tsx';
import { textWidth } from '@app/renderer/charts/measure-text.ts';
import { metricFormat, ownFormat } from '@app/renderer/metrics/metric-format.ts';
import { useChartFrame } from '@app/renderer/places/compare/use-chart-frame.ts';
import { fanExtent } from '@app/shared/charts/fan-chart-layout.ts';
import { fanColumns } from '@app/shared/charts/fan-columns.ts';
import { extentOf } from '@app/shared/charts/value-axis.ts';
import { FAN_H, fanOf, LINE_H, project, START, scenarios, W } from './model.js';

const horizon = { base: 2024, end: 2035 };
const names = scenarios.map(({ name }) => name);
const none = [];
const nothing = () => {};
const numberWidth = (text, strong) => Math.ceil(textWidth(text.replace(/\d/g, '0'), strong));
function Lines({ data }) {
  const series = useMemo(
    () =>
      data.map((values, k) => ({
        id: scenarios[k].id,
        name: names[k],
        mark: k,
        values,
        baseline: k === 0,
        selected: k === 0,
      })),
    [data],
  );
  const [least, most] = extentOf(series);
  const { value: shown, difference } = metricFormat('trade', [least, most]);
  const frame = useChartFrame({ horizon, names, values: [shown(most), shown(least)], width: W, height: LINE_H });
  return (
    <section className="main-chart">
      <LineChart
        series={series}
        frame={frame}
        targets={none}
        figure={null}
        note={null}
        year={2035}
        summary={chartSummary('Trade', series, 2024, shown)}
        format={shown}
        formatFar={ownFormat('trade')}
        formatDifference={difference}
        onYear={nothing}
      />
    </section>
  );
}
function Fan({ data }) {
  const { medians, quantiles } = data;
  const fan = useMemo(() => ({ id: 's0', name: names[0], mark: 0, quantiles }), [quantiles]);
  const lines = useMemo(
    () => medians.map((values, k) => ({ id: `m${k}`, name: names[k], mark: k, values })),
    [medians],
  );
  const extent = useMemo(() => fanExtent([fan], lines, none), [fan, lines]);
  const format = metricFormat('trade', extent);
  const ends = useMemo(
    () => [
      { id: 's0', name: names[0], mark: 0, value: quantiles[3][11], quantiles: quantiles.map((q) => q[11]) },
      ...lines.slice(1).map(({ values, ...line }) => ({ ...line, value: values[11], quantiles: null })),
    ],
    [lines, quantiles],
  );
  const columns = useMemo(() => {
    const values = Math.max(
      ...[...ends[0].quantiles, ...ends.map(({ value }) => value)].map((v) => numberWidth(format.value(v), true)),
    );
    return fanColumns(W, values, Math.max(...ends.map(({ name }) => textWidth(name, true))), 7);
  }, [ends, format]);
  const left = Math.max(34, ...extent.map((v) => numberWidth(format.value(v), false) + 14));
  const frame = useMemo(
    () => ({ baseYear: 2024, years: 12, width: W, height: FAN_H, left, right: columns.right, top: 26, bottom: 24 }),
    [left, columns.right],
  );
  return (
    <FanChart
      fan={fan}
      lines={lines}
      ends={ends}
      othersTitle="As projected, 2035"
      columns={columns}
      frame={frame}
      extent={extent}
      targets={none}
      chances={none}
      figure={null}
      year={2035}
      pointed={null}
      summary="fan"
      format={format.value}
      formatFar={ownFormat('trade')}
      onYear={nothing}
      onPoint={nothing}
      onMoveTarget={nothing}
      onExplain={nothing}
      onExplainChance={nothing}
    />
  );
}
const isFan = new URLSearchParams(location.search).get('chart') === 'fan';
function App() {
  const [first, setFirst] = useState(START);
  const data = useMemo(() => (isFan ? fanOf : project)(first), [first]);
  return (
    <>
      <input
        id="slider"
        type="range"
        min="-0.1"
        max="0.6"
        step="0.001"
        value={first}
        onChange={(e) => setFirst(e.target.valueAsNumber)}
      />
      {isFan ? <Fan data={data} /> : <Lines data={data} />}
    </>
  );
}
document.getElementById('slider').remove();
createRoot(document.getElementById('chart')).render(<App />);
