// The program for a runtime older than the one it is made for. Only what that one does not know is built otherwise.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** The first that loads an ES module as its app, and one from an archive. */
const OLDEST_AS_IT_IS = 28;

/** The folder of the app for a runtime of this version: the repository itself, or a copy built for it. */
export async function appFor(version) {
  if (Number.parseInt(version, 10) >= OLDEST_AS_IT_IS) return '.';
  const folder = join(top, 'out', 'older-electron');
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    bundle(folder, 'main', {
      plugins: [awaitedApart],
      build: { rolldownOptions: { output: { format: 'cjs' } } },
    }),
    bundle(folder, 'preload', {
      build: {
        rolldownOptions: {
          // Came with Electron 29; before, a file told its path.
          output: { banner: "require('electron').webUtils ??= { getPathForFile: (file) => file.path ?? '' };" },
        },
      },
    }),
    // `light-dark()` and the like are lowered.
    bundle(folder, 'renderer', { build: { target: 'chrome114', cssTarget: 'chrome114' } }),
    bundle(folder, 'reading-page', { build: { target: 'chrome114', cssTarget: 'chrome114' } }),
  ]);
  cpSync(join(top, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const own = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  const { devDependencies: _, scripts: __, ...rest } = own;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, type: 'commonjs' }, null, 2));
  return folder;
}

async function bundle(folder, name, changes) {
  const path = join(top, `vite.${name}.config.ts`);
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, path);
  // Lists are joined, and this one is another.
  if (changes.build?.target) delete config.build.target;
  const to = { configFile: false, build: { outDir: join(folder, 'out', name), emptyOutDir: true } };
  await build(mergeConfig(mergeConfig({ root: top, ...config }, changes), to));
}

/** A CommonJS module cannot wait while it is loaded: all of an entry but its imports goes into a function. */
const awaitedApart = {
  name: 'awaited-apart',
  transform(code, id) {
    if (!/[/\\]main[/\\](cli[/\\])?index\.ts$/.test(id)) return null;
    const imports = this.parse(code).body.filter(({ type }) => type === 'ImportDeclaration');
    const end = imports.at(-1).end;
    return { code: `${code.slice(0, end)}\nvoid (async () => {${code.slice(end)}\n})();`, map: null };
  },
};
