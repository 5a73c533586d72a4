/* node bench.mjs [rounds]: every peer and the app in one browser, one after the other. Prints JSON lines and a table. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { answers, follows } from './work.mjs';

const NC = process.env.APP;
const MOVES = Number(process.env.MOVES ?? 300);
const ROUNDS = Number(process.argv[2] ?? 1);
const ONLY = process.env.ONLY?.split(',');
const VIEW = { viewport: { width: 1440, height: 900 } };
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const server = createServer((request, response) => {
  const file = join(process.cwd(), 'dist', new URL(request.url, 'http://x').pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(readFileSync(file));
}).listen(0, '127.0.0.1');
const port = await new Promise((done) => server.on('listening', () => done(server.address().port)));

async function app() {
  const folder = mkdtempSync(join(process.cwd(), 'app-'));
  const seed = JSON.parse(readFileSync(`${NC}/tests/fixtures/first-case.bilateral`, 'utf8'));
  const eighth = { ...seed.scenarios[3], id: 'eighth', name: 'Zones and quota', mark: 7 };
  writeFileSync(
    `${folder}/eight.bilateral`,
    JSON.stringify({ ...seed, scenarios: [...seed.scenarios, eighth] }, null, 2),
  );
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(`${NC}/out/preview/register.js`).href,
      `${NC}/out/main/index.js`,
      `${folder}/eight.bilateral`,
    ],
    {
      cwd: NC,
      env: { ...process.env, BILATERAL_PREVIEW_USER_DATA: `${folder}/store` },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  const address = await new Promise((found) =>
    child.stdout.on('data', (text) => {
      said += text;
      const m = /^preview (\S+)$/m.exec(said);
      if (m) found(m[1]);
    }),
  );
  return {
    address,
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const running = await app();
const OWN =
  '[aria-label="Exports growth, first year"] input[type=range], .slider input[type=range][aria-label="Exports growth, first year"]';
const peer = (name, chart, query = '', size = name) => ({
  name: name + (query ? ` (${query})` : ''),
  url: (kind) => `http://127.0.0.1:${port}/${size}/index.html?chart=${kind}${query ? `&${query}` : ''}`,
  slider: '#slider',
  chart,
  first: chart === '#chart svg' ? '#chart svg path[d]' : null,
  kinds: ['line', 'fan'],
});
const SVG = '#chart svg';
const CANVAS = '#chart canvas';
const peers = [
  {
    name: 'Bilateral, whole app',
    url: () => running.address,
    slider: OWN,
    chart: '.main-chart svg.chart',
    first: '.main-chart path[data-scenario]',
    kinds: ['line'],
  },
  peer('bilateral', SVG),
  peer('none', SVG),
  peer('svg', SVG),
  peer('uplot', CANVAS),
  peer('chartjs', CANVAS),
  peer('echarts', CANVAS),
  peer('echarts-svg', SVG),
  peer('plot', SVG),
  peer('vega-lite', CANVAS),
  peer('vega-lite', CANVAS, 'way=modify'),
  peer('vega-lite-svg', SVG),
  peer('recharts', SVG),
].filter(({ name }) => !ONLY || ONLY.includes(name));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--js-flags=--expose-gc'],
});
console.error(browser.version());

async function firstChart(one) {
  const times = [];
  for (let run = -2; run < 7; run++) {
    const page = await browser.newPage(VIEW);
    await page.addInitScript(
      (selector) => {
        const seen = () => {
          if (!(selector ? document.querySelector(selector) : globalThis.chartDrawn))
            return requestAnimationFrame(seen);
          return requestAnimationFrame(() => Object.assign(globalThis, { firstChart: performance.now() }));
        };
        requestAnimationFrame(seen);
      },
      one.name.startsWith('recharts')
        ? '#chart path.recharts-line-curve, #chart path.recharts-curve'
        : one.name === 'none'
          ? null
          : one.first,
    );
    await page.goto(one.url('line'));
    const at = await (await page.waitForFunction(() => globalThis.firstChart)).jsonValue();
    if (run >= 0) times.push(at);
    await page.close();
  }
  return times.sort((a, b) => a - b)[3];
}

async function measure(one, kind, r) {
  const page = await browser.newPage(VIEW);
  page.on('pageerror', (error) => console.error(one.name, kind, String(error)));
  await page.goto(one.url(kind));
  await page.locator(one.slider).first().waitFor();
  if (one.name !== 'none') await page.locator(one.chart).first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const before = await metrics();
  const { drawn, whole, inHandler } = await page.evaluate(answers, { slider: one.slider, moves: MOVES });
  const after = await metrics();
  const per = (name) => ((after[name] - before[name]) * 1000) / MOVES;
  const at = (values, share) => values[Math.floor(share * (values.length - 1))];
  const check =
    one.name === 'none' || r > 0 || process.env.NOCHECK
      ? null
      : await page.evaluate(follows, { slider: one.slider, chart: one.chart, moves: 6 });
  const nodes = await page.evaluate(
    (chart) => [...document.querySelectorAll(chart)].reduce((sum, c) => sum + 1 + c.querySelectorAll('*').length, 0),
    one.chart,
  );
  await page.screenshot({
    path: `shots/${one.name.replace(/\W+/g, '-')}-${kind}.png`,
    clip: one.kinds.length === 1 ? undefined : { x: 0, y: 0, width: 900, height: 420 },
  });
  await page.close();
  return {
    p50: at(drawn, 0.5),
    p95: at(drawn, 0.95),
    w50: at(whole, 0.5),
    w95: at(whole, 0.95),
    h50: at(inHandler, 0.5),
    max: drawn.at(-1),
    busy: per('TaskDuration'),
    script: per('ScriptDuration'),
    style: per('RecalcStyleDuration'),
    layout: per('LayoutDuration'),
    check,
    nodes,
  };
}

/* What the machine did besides this bench, in shares of one core: all busy time less that of this process and all below it. */
const stat = (pid) => {
  try {
    const t = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return t.slice(t.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};
function jiffies() {
  const all = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), stat(pid)])
    .filter(([, f]) => f);
  const mine = new Set([process.pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, f] of pids)
      if (mine.has(Number(f[1])) && !mine.has(pid)) {
        mine.add(pid);
        grown = true;
      }
  }
  const own = pids
    .filter(([pid]) => mine.has(pid))
    .reduce((sum, [, f]) => sum + Number(f[11]) + Number(f[12]) + Number(f[13]) + Number(f[14]), 0);
  return { busy: all[0] + all[1] + all[2] + all[5] + all[6] + all[7], own, at: Date.now() };
}
async function besides(work) {
  const before = jiffies();
  const got = await work();
  const after = jiffies();
  return [got, Math.max(0, after.busy - before.busy - (after.own - before.own)) / ((after.at - before.at) / 10)];
}
const round = (value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
const tell = (o) => console.log(JSON.stringify(Object.fromEntries(Object.entries(o).map(([k, v]) => [k, round(v)]))));
/* Passes: the lines, the fans, the first charts, and again, every other time in the other order. Runs until the time is up. */
const until = Date.now() + Number(process.env.MINUTES ?? 12) * 60_000;
try {
  for (let r = 0; r < ROUNDS; r++) {
    for (const kind of (process.env.ORDER ?? 'line,fan,first').split(',')) {
      for (const one of r % 2 === 0 ? peers : peers.toReversed()) {
        if (Date.now() > until) break;
        if (kind === 'first') {
          if (one.name.includes('modify')) continue;
          const [first, other] = await besides(() => firstChart(one));
          tell({ round: r, kind, name: one.name, first, other });
        } else if (one.kinds.includes(kind)) {
          const [got, other] = await besides(() => measure(one, kind, r));
          tell({ round: r, kind, name: one.name, ...got, other });
        }
      }
    }
  }
} finally {
  await browser.close();
  running.stop();
  server.close();
}
