import { BANDS, BOTTOM, FAN_COLOR, FAN_H, fmt, LEFT, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

/* Hand-written SVG, made once, attributes set: a floor for what draws in the DOM. */
const el = (parent, name, attributes, text) => {
  const one = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const k in attributes) one.setAttribute(k, attributes[k]);
  if (text !== undefined) one.textContent = text;
  parent.append(one);
  return one;
};
const edge = W - RIGHT;
const x = (t) => LEFT + ((edge - LEFT) * t) / 11;
const round = (v) => Math.round(v * 10) / 10;
function axis(most, H) {
  const raw = most / 6,
    p = 10 ** Math.floor(Math.log10(raw)),
    step = [1, 2, 5, 10].find((m) => m * p >= raw) * p;
  const top = Math.ceil(most / step) * step,
    ticks = [];
  for (let v = 0; v <= top + 1e-9; v += step) ticks.push(v);
  return { ticks, y: (v) => H - BOTTOM - ((H - BOTTOM - TOP) * v) / top };
}
const path = (values, y) => {
  let d = '';
  for (let t = 0; t < 12; t++) d += `${t ? 'L' : 'M'}${round(x(t))},${round(y(values[t]))}`;
  return d;
};
const band = (hi, lo, y) => {
  let d = path(hi, y);
  for (let t = 11; t >= 0; t--) d += `L${round(x(t))},${round(y(lo[t]))}`;
  return `${d}Z`;
};
const set = (node, k, v) => {
  if (node[`_${k}`] !== v) {
    node[`_${k}`] = v;
    node.setAttribute(k, v);
  }
};
const say = (node, v) => {
  if (node._text !== v) {
    node._text = v;
    node.firstChild.data = v;
  }
};
function make(H, withFan) {
  return (host, data) => {
    const svg = el(host, 'svg', { width: W, height: H, style: 'font:11px sans-serif' });
    const grid = [];
    years.forEach((year, t) => {
      el(svg, 'text', { x: x(t), y: H - BOTTOM + 15, 'text-anchor': 'middle' }, year);
    });
    const bands = withFan ? BANDS.map(([, , o]) => el(svg, 'path', { fill: FAN_COLOR, 'fill-opacity': o })) : [];
    const lines = scenarios.map(({ color }) => el(svg, 'path', { fill: 'none', stroke: color, 'stroke-width': 1.5 }));
    const median = withFan && el(svg, 'path', { fill: 'none', stroke: FAN_COLOR, 'stroke-width': 2.5 });
    const labels = scenarios.map(({ name, color }) => {
      const g = el(svg, 'g', { fill: color });
      el(g, 'text', { x: edge + 8, dy: '.34em' }, name);
      return { g, value: el(g, 'text', { x: W, dy: '.34em', 'text-anchor': 'end' }, '0') };
    });
    const update = (next) => {
      const medians = withFan ? next.medians : next;
      let most = 0;
      for (const s of withFan ? [...medians, next.quantiles[6]] : medians) for (const v of s) if (v > most) most = v;
      const { ticks, y } = axis(most, H);
      ticks.forEach((v, k) => {
        grid[k] ??= {
          line: el(svg, 'line', { x1: LEFT, x2: edge, stroke: '#ddd' }),
          text: el(svg, 'text', { x: LEFT - 8, dy: '.32em', 'text-anchor': 'end' }, '0'),
        };
        set(grid[k].line, 'y1', y(v));
        set(grid[k].line, 'y2', y(v));
        set(grid[k].text, 'y', y(v));
        say(grid[k].text, fmt(v));
      });
      for (const gone of grid.splice(ticks.length)) {
        gone.line.remove();
        gone.text.remove();
      }
      bands.forEach((one, k) => {
        set(one, 'd', band(next.quantiles[BANDS[k][1]], next.quantiles[BANDS[k][0]], y));
      });
      lines.forEach((one, k) => {
        set(one, 'd', path(medians[k], y));
      });
      if (median) set(median, 'd', path(next.quantiles[3], y));
      const order = medians.map((v, k) => ({ k, y: y(v[11]) })).sort((a, b) => a.y - b.y);
      for (let i = 0, at = TOP; i < 8; i++) {
        at = Math.max(at, Math.min(order[i].y, H - BOTTOM - 13 * (7 - i)));
        order[i].at = at;
        at += 13;
      }
      for (const { k, at } of order) {
        set(labels[k].g, 'transform', `translate(0,${round(at)})`);
        say(labels[k].value, fmt(medians[k][11]));
      }
    };
    update(data);
    return update;
  };
}
page({ line: make(LINE_H, false), fan: make(FAN_H, true) });
