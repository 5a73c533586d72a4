// `npm run icons`: makes every icon from bilateral.svg. With a folder as argument they are put there instead of here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodeIcns, ICNS_SIZES } from './icns.mjs';
import { encodeIco } from './ico.mjs';
import { documentSheet, tileOfMacos } from './shapes.mjs';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const top = fileURLToPath(new URL('../../', import.meta.url));
const target = process.argv[2] ?? top;
const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(readFileSync(wasm));

const tile = readFileSync(join(top, 'main', 'icons', 'bilateral.svg'), 'utf8');
const sheet = documentSheet(tile);

/** Each size is drawn anew from the SVG, never scaled from another. */
function draw(svg, size) {
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  return { size, rgba: straight(drawn.pixels), png: Buffer.from(drawn.asPng()) };
}

/** Colours as they are where the picture is half clear: the renderer multiplies them with their alpha. */
function straight(pixels) {
  const rgba = Buffer.from(pixels);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3];
    if (alpha === 0) continue;
    for (let channel = at; channel < at + 3; channel++) {
      rgba[channel] = Math.min(255, Math.round((255 * rgba[channel]) / alpha));
    }
  }
  return rgba;
}

const drawAll = (svg, sizes) => sizes.map((size) => draw(svg, size));

function write(path, content) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

for (const { size, png } of drawAll(tile, LINUX_SIZES)) write(`main/icons/png/${size}x${size}.png`, png);
write('main/icons/bilateral.ico', encodeIco(drawAll(tile, WINDOWS_SIZES)));
write('main/icons/bilateral.icns', encodeIcns(drawAll(tileOfMacos(tile), ICNS_SIZES)));
write('main/icons/document.ico', encodeIco(drawAll(sheet, WINDOWS_SIZES)));
write('main/icons/document.icns', encodeIcns(drawAll(sheet, ICNS_SIZES)));
write('renderer/public/icon.svg', tile);
