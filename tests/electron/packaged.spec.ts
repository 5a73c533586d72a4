import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base, expect } from '../e2e/app.ts';
import { comeWith, isDebian, packagesLinked } from './debian.ts';
import { answerOf, type Packaged, packaged, windowOf } from './packaged.ts';

interface Own {
  /** Its program on this worker's display. */
  readonly own: Packaged & {
    readonly env: NodeJS.ProcessEnv;
    /** What the runtime is told before the program's own arguments. */
    readonly first: readonly string[];
    answer(args: readonly string[], more?: { env?: NodeJS.ProcessEnv; folder?: string }): ReturnType<typeof answerOf>;
  };
}

const test = base.extend<object, Own>({
  own: [
    async ({ electron, display }, use) => {
      const made = await packaged(electron);
      const env = { ...process.env, ...display?.env };
      const first = electron.sandbox ? [] : ['--no-sandbox'];
      await use({
        ...made,
        env,
        first,
        answer: (args, { env: more, folder } = {}) =>
          answerOf(made.program, [...first, ...args], { ...env, ...more }, folder),
      });
      made.remove();
    },
    { scope: 'worker' },
  ],
});

// Packaged once, for all of them.
test.describe.configure({ mode: 'default' });
test.skip(process.platform !== 'linux', 'The packages of other systems are made and started there (ci.yml)');

const SEED = resolve('seeds/cambodia-japan.bilateral');
const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

test('it opens its window, whose page and threads come out of the archive', async ({ app, own }) => {
  expect(existsSync(join(own.resources, 'app.asar'))).toBe(true);
  expect(existsSync(join(own.resources, 'app'))).toBe(false);
  const { page, close } = await windowOf(own.program, [...own.first, `--user-data-dir=${app.store}`], own.env);
  try {
    await expect(page.locator('.compare_mainChart svg .line').first()).toBeVisible();
    expect(page.url()).toBe('app://bundle/index.html');
    await page.getByRole('tab', { name: 'Uncertainty' }).click();
    await expect(page.locator('.fan-chart .bar-part.held-90')).toHaveCount(9);
    expect(page.workers().length).toBeGreaterThan(0);
  } finally {
    await close();
  }
});

test.describe('its command line', () => {
  test('answers as the repository’s program does, and ends with 0', ({ own }) => {
    const args = ['compare', SEED, '--year', '2035', '--format', 'json'];
    const repository = spawnSync(process.execPath, ['out/main/cli.js', ...args], { encoding: 'utf8' });
    expect(own.answer(args)).toMatchObject({ status: 0, out: repository.stdout });
    expect(JSON.parse(repository.stdout)).not.toEqual([]);
  });

  test('ends with 2 on what it refuses, and says why', ({ app, own }) => {
    const { status, out, err } = own.answer(['compare', 'nothing.bilateral', '--year', '2035'], { folder: app.folder });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('nothing.bilateral: does not exist');
  });

  test('answers where there is no display', ({ own, electron }) => {
    test.skip(electron.app !== '.', 'Electron before 28 asks for a display while the command line still works');
    const nowhere = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    const { status, out } = own.answer(['compare', SEED, '--year', '2035'], { env: nowhere });
    expect(status).toBe(0);
    expect(out).toContain('Growth fades');
  });

  test('starts its threads out of the archive', async ({ own }) => {
    const share = (threads: number) =>
      firstThreadsShare(
        spawn(own.program, [...own.first, 'fan', SEED, '--draws', '200000', '--threads', String(threads)], {
          env: own.env,
          stdio: 'ignore',
        }),
      );
    // Where no other thread can be started, the first does all the work.
    expect(await share(1)).toBeGreaterThan(0.6);
    expect(await share(3)).toBeLessThan(0.5);
  });
});

test.describe('it refuses', () => {
  /** A module that says it was loaded, by writing a file. */
  const intruder = (folder: string) => {
    const path = join(folder, 'intruder.cjs');
    const told = join(folder, 'loaded');
    writeFileSync(path, `require('node:fs').writeFileSync(${JSON.stringify(told)}, '');`);
    return { path, isLoaded: () => existsSync(told) };
  };

  test('to be Node', ({ own }) => {
    expect(own.answer(['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } })).toMatchObject({
      status: 0,
      out: `${VERSION}\n`,
    });
  });

  test('options for Node', ({ app, own }) => {
    const { path, isLoaded } = intruder(app.folder);
    const { status, err } = own.answer(['--version'], { env: { NODE_OPTIONS: `--require ${path}` } });
    expect(status).toBe(0);
    // Where they are read, the runtime says of this one that it is none of the few it takes.
    expect(err).not.toContain('not supported in packaged apps');
    expect(isLoaded()).toBe(false);
  });

  test('to be inspected', ({ own }) => {
    const { status, err } = own.answer(['--inspect=0', '--version']);
    expect(status).toBe(0);
    expect(err).not.toContain('Debugger listening');
  });

  test('a folder in the place of the archive, or beside it', ({ app, own }) => {
    const { path, isLoaded } = intruder(app.folder);
    const folder = join(own.resources, 'app');
    mkdirSync(folder);
    cpSync(path, join(folder, 'index.cjs'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "intruder", "main": "index.cjs" }');
    expect(own.answer(['--version'])).toMatchObject({ status: 0, out: `${VERSION}\n` });
    const archive = join(own.resources, 'app.asar');
    renameSync(archive, `${archive}.away`);
    const { out } = own.answer(['--version']);
    renameSync(`${archive}.away`, archive);
    expect(out).toBe('');
    expect(isLoaded()).toBe(false);
  });
});

test('its .deb asks for all that the program links', ({ own }) => {
  test.skip(!isDebian(), 'Which package has a library is known on Debian and its like');
  const there = comeWith(own.depends);
  const linked = packagesLinked(own.program);
  expect(linked).toContain('libgbm1');
  expect(linked.filter((name) => !there.has(name))).toEqual([]);
});

/** Which part of the time that a process worked its first thread did. */
async function firstThreadsShare(child: ChildProcess): Promise<number> {
  let share = 1;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      share = worked(`/proc/${child.pid}/task/${child.pid}/stat`) / worked(`/proc/${child.pid}/stat`);
    } catch {
      // It has just ended.
    }
    await new Promise((wait) => setTimeout(wait, 10));
  }
  expect(child.exitCode).toBe(0);
  return share;
}

/** Time in its own code and in the kernel's, in ticks of a clock (proc(5)): the 14th and 15th field; a name is the 2nd. */
function worked(stat: string): number {
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
