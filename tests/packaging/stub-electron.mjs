// Stands in for Electron where it starts a packaged program on the command line: PROGRAM ARGS…
// Node cannot read inside an archive as Electron can, so the archive is unpacked first.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll } from '@electron/asar';

const [program, ...args] = process.argv.slice(2);
const resources = join(dirname(program), 'resources');
const folder = mkdtempSync(join(tmpdir(), 'bilateral-unpacked-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
extractAll(join(resources, 'app.asar'), folder);
const { main, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const preview = new URL('../../out/preview/electron.js', import.meta.url).href;
const electron = join(folder, 'electron.mjs');
writeFileSync(
  electron,
  `export * from ${JSON.stringify(preview)};
   export const app = { isPackaged: true, getVersion: () => ${JSON.stringify(version)}, exit: process.exit };`,
);
const hook = `export const resolve = (name, context, next) => name === 'electron'
  ? { url: ${JSON.stringify(pathToFileURL(electron).href)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

process.argv = [program, ...args];
process.resourcesPath = resources;
await import(pathToFileURL(join(folder, main)).href);
