import * as Plot from '@observablehq/plot';
import { BANDS, BOTTOM, FAN_COLOR, FAN_H, fmt, LEFT, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

const linesOf = (data) =>
  data.flatMap((values, k) => values.map((v, t) => ({ name: scenarios[k].name, year: years[t], v })));
const quantilesOf = (q) =>
  years.map((year, t) => {
    const row = { year };
    q.forEach((values, k) => {
      row[`q${k}`] = values[t];
    });
    return row;
  });
const frame = (H) => ({
  width: W,
  height: H,
  marginLeft: LEFT,
  marginRight: RIGHT,
  marginTop: TOP,
  marginBottom: BOTTOM,
  x: { tickFormat: 'd', ticks: years, label: null },
  y: { grid: true, zero: true, nice: true, tickFormat: fmt, label: null, ticks: 6 },
  color: { domain: scenarios.map((s) => s.name), range: scenarios.map((s) => s.color) },
});
const lines = (rows) => [
  Plot.lineY(rows, { x: 'year', y: 'v', stroke: 'name', strokeWidth: 1.5 }),
  Plot.text(
    rows,
    Plot.selectLast({
      x: 'year',
      y: 'v',
      z: 'name',
      fill: 'name',
      text: (d) => `${d.name}  ${fmt(d.v)}`,
      textAnchor: 'start',
      dx: 8,
      fontSize: 11,
    }),
  ),
];
const drawn = (make) => (host, data) => {
  const update = (next) => host.replaceChildren(make(next));
  update(data);
  return update;
};
page({
  line: drawn((data) => Plot.plot({ ...frame(LINE_H), marks: lines(linesOf(data)) })),
  fan: drawn(({ medians, quantiles }) => {
    const q = quantilesOf(quantiles);
    return Plot.plot({
      ...frame(FAN_H),
      marks: [
        ...BANDS.map(([lo, hi, o]) =>
          Plot.areaY(q, { x: 'year', y1: `q${lo}`, y2: `q${hi}`, fill: FAN_COLOR, fillOpacity: o }),
        ),
        ...lines(linesOf(medians)),
        Plot.lineY(q, { x: 'year', y: 'q3', stroke: FAN_COLOR, strokeWidth: 2.5 }),
      ],
    });
  }),
});
