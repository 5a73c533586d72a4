import { memo, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Area, CartesianGrid, ComposedChart, Line, LineChart, XAxis, YAxis } from 'recharts';
import {
  BANDS,
  FAN_COLOR,
  FAN_H,
  fanOf,
  fmt,
  LEFT,
  LINE_H,
  project,
  RIGHT,
  START,
  scenarios,
  TOP,
  W,
  years,
} from './model.js';

const margin = { top: TOP, right: RIGHT, bottom: 0, left: 0 };
/* Labels, made once: what does not change is the same object. */
const labels = scenarios.map(
  ({ name, color }) =>
    ({ index, x, y, value }) =>
      index === 11 ? (
        <text x={x + 8} y={y} dy="0.34em" fill={color} fontSize={11}>{`${name}  ${fmt(value)}`}</text>
      ) : null,
);
const still = { dot: false, activeDot: false, isAnimationActive: false };
const lines = scenarios.map(({ id, color }, k) => (
  <Line key={id} type="linear" dataKey={id} stroke={color} strokeWidth={1.5} label={labels[k]} {...still} />
));
const axes = [
  <CartesianGrid key="grid" vertical={false} />,
  <XAxis key="x" dataKey="year" height={24} interval={0} fontSize={11} />,
  <YAxis key="y" width={LEFT} tickFormatter={fmt} fontSize={11} />,
];
const bands = BANDS.map(([lo, , o], k) => (
  <Area key={`b${lo}`} type="linear" dataKey={`b${k}`} stroke="none" fill={FAN_COLOR} fillOpacity={o} {...still} />
));
const median = <Line key="median" type="linear" dataKey="median" stroke={FAN_COLOR} strokeWidth={2.5} {...still} />;
const rowsOf = (data) =>
  years.map((year, t) => {
    const row = { year };
    data.forEach((v, k) => {
      row[scenarios[k].id] = v[t];
    });
    return row;
  });
const Lines = memo(({ data }) => {
  const rows = useMemo(() => rowsOf(data), [data]);
  return (
    <LineChart width={W} height={LINE_H} data={rows} margin={margin} accessibilityLayer={false}>
      {axes}
      {lines}
    </LineChart>
  );
});
const Fan = memo(({ data }) => {
  const rows = useMemo(
    () =>
      rowsOf(data.medians).map((row, t) => {
        BANDS.forEach(([lo, hi], k) => {
          row[`b${k}`] = [data.quantiles[lo][t], data.quantiles[hi][t]];
        });
        row.median = data.quantiles[3][t];
        return row;
      }),
    [data],
  );
  return (
    <ComposedChart width={W} height={FAN_H} data={rows} margin={margin} accessibilityLayer={false}>
      {axes}
      {bands}
      {lines}
      {median}
    </ComposedChart>
  );
});
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
