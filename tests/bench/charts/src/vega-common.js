import * as vega from 'vega';
import embed from 'vega-embed';
import { BANDS, BOTTOM, FAN_COLOR, FAN_H, LEFT, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

const x = {
  field: 'year',
  type: 'quantitative',
  scale: { domain: [2024, 2035], nice: false, zero: false },
  axis: { format: 'd', values: years, grid: false, title: null },
};
const yAxis = { axis: { format: ',.0f', title: null } };
const lineLayers = [
  {
    data: { name: 'lines' },
    mark: { type: 'line', strokeWidth: 1.5 },
    encoding: {
      x,
      y: { field: 'v', type: 'quantitative', ...yAxis },
      color: {
        field: 'name',
        type: 'nominal',
        scale: { domain: scenarios.map((s) => s.name), range: scenarios.map((s) => s.color) },
        legend: null,
      },
    },
  },
  {
    data: { name: 'lines' },
    transform: [
      { filter: 'datum.year == 2035' },
      { calculate: "datum.name + '  ' + format(datum.v, ',.0f')", as: 'label' },
    ],
    mark: { type: 'text', align: 'left', dx: 8, fontSize: 11 },
    encoding: {
      x,
      y: { field: 'v', type: 'quantitative' },
      text: { field: 'label' },
      color: { field: 'name', type: 'nominal' },
    },
  },
];
const fanLayers = [
  ...BANDS.map(([lo, hi, o]) => ({
    data: { name: 'fan' },
    mark: { type: 'area', color: FAN_COLOR, opacity: o },
    encoding: { x, y: { field: `q${lo}`, type: 'quantitative', ...yAxis }, y2: { field: `q${hi}` } },
  })),
  {
    data: { name: 'fan' },
    mark: { type: 'line', color: FAN_COLOR, strokeWidth: 2.5 },
    encoding: { x, y: { field: 'q3', type: 'quantitative' } },
  },
];
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
const spec = (H, layer, datasets) => ({
  width: W - LEFT - RIGHT,
  height: H - TOP - BOTTOM,
  padding: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
  autosize: 'none',
  datasets,
  layer,
  config: { view: { stroke: null } },
});
const all = () => true;
export function start(renderer) {
  const way = new URLSearchParams(location.search).get('way') ?? 'replace';
  const draw = async (host, one) => (await embed(host, one, { actions: false, renderer, mode: 'vega-lite' })).view;
  /* Either the rows are replaced, or the value of each is modified where it stands. */
  const put = (view, name, rows, fields) => {
    if (way === 'replace') return view.change(name, vega.changeset().remove(all).insert(rows));
    const changes = vega.changeset();
    const held = view.data(name);
    held.forEach((tuple, i) => {
      for (const f of fields) changes.modify(tuple, f, rows[i][f]);
    });
    return view.change(name, changes);
  };
  const Q = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
  page({
    line: async (host, data) => {
      const view = await draw(host, spec(LINE_H, lineLayers, { lines: linesOf(data) }));
      globalThis.view = view;
      return (next) => {
        put(view, 'lines', linesOf(next), ['v']);
        view.run();
      };
    },
    fan: async (host, data) => {
      const view = await draw(
        host,
        spec(FAN_H, [...fanLayers, ...lineLayers], { lines: linesOf(data.medians), fan: quantilesOf(data.quantiles) }),
      );
      return (next) => {
        put(view, 'lines', linesOf(next.medians), ['v']);
        put(view, 'fan', quantilesOf(next.quantiles), Q);
        view.run();
      };
    },
  });
}
