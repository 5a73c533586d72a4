import { BOTTOM, FAN_COLOR, FAN_H, fmt, LEFT, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

const base = {
  animation: false,
  grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
  xAxis: { type: 'category', boundaryGap: false, data: years, axisLabel: { interval: 0 } },
  yAxis: { type: 'value', axisLabel: { formatter: fmt } },
};
const plain = { type: 'line', symbol: 'none', silent: true, emphasis: { disabled: true }, animation: false };
const lineSeries = (data) =>
  data.map((values, k) => ({
    ...plain,
    id: scenarios[k].id,
    data: values,
    lineStyle: { width: 1.5, color: scenarios[k].color },
    endLabel: {
      show: true,
      color: scenarios[k].color,
      fontSize: 11,
      formatter: ({ value }) => `${scenarios[k].name}  ${fmt(value)}`,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }));
/* The usual idiom: areas stacked on a line without one; differences between neighbouring quantiles. */
const OPACITY = [0, 0.15, 0.35, 0.6, 0.35, 0.15];
const steps = (q) => [
  q[0],
  ...[
    [0, 1],
    [1, 2],
    [2, 4],
    [4, 5],
    [5, 6],
  ].map(([a, b]) => q[b].map((v, t) => v - q[a][t])),
];
export function start(echarts, renderer) {
  const init = (host, H) => echarts.init(host, null, { renderer, width: W, height: H });
  page({
    line: (host, data) => {
      const chart = init(host, LINE_H);
      chart.setOption({ ...base, series: lineSeries(data) });
      return (next) => chart.setOption({ series: next.map((data) => ({ data })) }, { silent: true });
    },
    fan: (host, data) => {
      const chart = init(host, FAN_H);
      const bands = steps(data.quantiles).map((values, k) => ({
        ...plain,
        id: `q${k}`,
        stack: 'fan',
        data: values,
        lineStyle: { width: 0, opacity: 0 },
        areaStyle: k ? { color: FAN_COLOR, opacity: OPACITY[k] } : undefined,
      }));
      const median = { ...plain, id: 'median', data: data.quantiles[3], lineStyle: { width: 2.5, color: FAN_COLOR } };
      chart.setOption({ ...base, series: [...bands, ...lineSeries(data.medians), median] });
      return ({ quantiles, medians }) =>
        chart.setOption(
          { series: [...steps(quantiles), ...medians, quantiles[3]].map((data) => ({ data })) },
          { silent: true },
        );
    },
  });
}
