import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { BANDS, FAN_COLOR, FAN_H, fmt, LEFT, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

const points = { show: false };
const lineSeries = scenarios.map(({ name, color }) => ({ label: name, stroke: color, width: 1.5, points }));
/* The library has no labels at lines' ends: its hook for drawing more writes them. */
const endLabels = (from) => (u) => {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.font = '11px sans-serif';
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  scenarios.forEach(({ name, color }, k) => {
    const v = u.data[from + k][11];
    ctx.fillStyle = color;
    ctx.fillText(`${name}  ${fmt(v)}`, bbox.left + bbox.width + 8, u.valToPos(v, 'y', true));
  });
  ctx.restore();
};
const options = (H, series, bands, from) => ({
  width: W,
  height: H,
  padding: [TOP, RIGHT, 0, 0],
  legend: { show: false },
  cursor: { show: false },
  scales: {
    x: { time: false, range: [2024, 2035] },
    y: { range: { min: { pad: 0, hard: 0, soft: 0, mode: 1 }, max: { pad: 0.1, soft: 0, mode: 2 } } },
  },
  series: [{}, ...series],
  bands,
  axes: [
    { size: 24, splits: years, values: (_, v) => v.map(String), font: '11px sans-serif', grid: { show: false } },
    { size: LEFT, values: (_, v) => v.map(fmt), font: '11px sans-serif' },
  ],
  hooks: { draw: [endLabels(from)] },
});
page({
  line: (host, data) => {
    const u = new uPlot(options(LINE_H, lineSeries, [], 1), [years, ...data], host);
    return (next) => u.setData([years, ...next]);
  },
  fan: (host, data) => {
    const of = ({ quantiles, medians }) => [years, ...quantiles, ...medians];
    const q = [0, 1, 2, 3, 4, 5, 6].map((k) => ({
      label: `q${k}`,
      stroke: k === 3 ? FAN_COLOR : undefined,
      width: k === 3 ? 2.5 : 0,
      points,
    }));
    const bands = BANDS.map(([lo, hi, o]) => ({ series: [hi + 1, lo + 1], fill: `rgba(59,91,219,${o})` }));
    const u = new uPlot(options(FAN_H, [...q, ...lineSeries], bands, 8), of(data), host);
    return (next) => u.setData(of(next));
  },
});
