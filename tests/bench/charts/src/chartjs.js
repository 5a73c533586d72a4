import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { BANDS, FAN_COLOR, FAN_H, fmt, LINE_H, RIGHT, scenarios, TOP, W, years } from './model.js';
import { page } from './page.js';

Chart.register(CategoryScale, Filler, LineController, LineElement, LinearScale, PointElement);
/* No labels at lines' ends in the library: a small plugin of its own kind writes them. */
const endLabels = {
  id: 'endLabels',
  afterDatasetsDraw({ ctx, data, chartArea, scales }) {
    ctx.save();
    ctx.font = '11px sans-serif';
    ctx.textBaseline = 'middle';
    for (const { label, borderColor, data: values, named } of data.datasets) {
      if (!named) continue;
      ctx.fillStyle = borderColor;
      ctx.fillText(`${label}  ${fmt(values[11])}`, chartArea.right + 8, scales.y.getPixelForValue(values[11]));
    }
    ctx.restore();
  },
};
const plain = { pointRadius: 0, pointHitRadius: 0, tension: 0 };
const lineSets = (data) =>
  data.map((values, k) => ({
    ...plain,
    label: scenarios[k].name,
    data: values,
    borderColor: scenarios[k].color,
    borderWidth: 1.5,
    named: true,
  }));
function draw(host, H, datasets) {
  const canvas = document.createElement('canvas');
  canvas.width = W;
  canvas.height = H;
  host.append(canvas);
  return new Chart(canvas, {
    type: 'line',
    data: { labels: years, datasets },
    plugins: [endLabels],
    options: {
      animation: false,
      responsive: false,
      events: [],
      layout: { padding: { right: RIGHT, top: TOP } },
      scales: {
        x: { grid: { display: false }, ticks: { autoSkip: false, maxRotation: 0, font: { size: 11 } } },
        y: { beginAtZero: true, ticks: { callback: fmt, font: { size: 11 } } },
      },
    },
  });
}
const follow = (chart, of) => (next) => {
  of(next).forEach((values, k) => {
    chart.data.datasets[k].data = values;
  });
  chart.update('none');
};
page({
  line: (host, data) => follow(draw(host, LINE_H, lineSets(data)), (next) => next),
  fan: (host, data) => {
    const fills = Object.fromEntries(BANDS.map(([lo, hi, o]) => [lo, { target: hi, above: `rgba(59,91,219,${o})` }]));
    const q = data.quantiles.map((values, k) => ({
      ...plain,
      label: `q${k}`,
      data: values,
      borderColor: FAN_COLOR,
      borderWidth: k === 3 ? 2.5 : 0,
      fill: fills[k] ?? false,
      backgroundColor: fills[k]?.above,
    }));
    return follow(draw(host, FAN_H, [...q, ...lineSets(data.medians)]), ({ quantiles, medians }) => [
      ...quantiles,
      ...medians,
    ]);
  },
});
