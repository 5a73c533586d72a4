/* Each peer is a page of its own: library, page and model in one bundle. Run in a folder with node_modules of peers-package.json, APP naming the built project: node PATH/build.mjs */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('src', import.meta.url));
const html = (file) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>peer</title></head><body style="margin:16px;font:12px sans-serif"><input id="slider" style="display:block" type="range" min="-0.1" max="0.6" step="0.001" value="0.198"><div id="chart" style="width:864px"></div><script type="module" src="/${file}"></script></body></html>`;
export const PEERS = {
  none: 'none.js',
  svg: 'svg.js',
  uplot: 'uplot.js',
  chartjs: 'chartjs.js',
  echarts: 'echarts.js',
  'echarts-svg': 'echarts-svg.js',
  plot: 'plot.js',
  'vega-lite': 'vega-lite.js',
  'vega-lite-svg': 'vega-lite-svg.js',
  recharts: 'recharts.jsx',
  bilateral: 'bilateral.jsx',
};
const only = process.argv.slice(2);
const sizes = {};
for (const [name, file] of Object.entries(PEERS)) {
  if (only.length && !only.includes(name)) continue;
  writeFileSync(`${root}/index.html`, html(file));
  const outDir = resolve('dist', name);
  rmSync(outDir, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    resolve: { dedupe: ['react', 'react-dom'], preserveSymlinks: true, alias: { '@app': process.env.APP ?? '' } },
    server: { fs: { strict: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 9999,
      assetsInlineLimit: 0,
    },
  });
  const js = readdirSync(`${outDir}/assets`).filter((f) => f.endsWith('.js'));
  sizes[name] = js.reduce((sum, f) => sum + gzipSync(readFileSync(`${outDir}/assets/${f}`)).length, 0);
  console.log(name, js, (sizes[name] / 1000).toFixed(1), 'kB gz');
}
rmSync(`${root}/index.html`, { force: true });
if (!only.length) writeFileSync('sizes.json', JSON.stringify(sizes));
