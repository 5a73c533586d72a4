import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/command-line.ts';
import { seedDocumentText } from '../seeds/seed.ts';

// Plain JavaScript, as it runs before anything is built.
const { openElectron } = await import('../../main/start/electron.mjs' as string);
const { electronProgram, reasonAgainst } = await import('../../main/start/runtime.mjs' as string);

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  folder.remove();
});
const at = (name: string) => join(folder.path, name);

describe('what speaks against a window of Electron’s', () => {
  const none = { platform: 'linux', env: {}, uid: 1000 };
  test.each([
    ['no display', none, 'there is no display'],
    ['an X display', { ...none, env: { DISPLAY: ':0' } }, null],
    ['a Wayland display', { ...none, env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    ['the administrator', { ...none, env: { DISPLAY: ':0' }, uid: 0 }, /as root/],
    ['a Mac', { platform: 'darwin', env: {}, uid: 501 }, null],
    ['Windows', { platform: 'win32', env: {}, uid: undefined }, null],
    ['a wish', { platform: 'darwin', env: { BILATERAL_PREVIEW: '1' }, uid: 501 }, /asked for/],
  ])('with %s', (_, system, reason) => {
    const found = reasonAgainst(system);
    if (reason instanceof RegExp) expect(found).toMatch(reason);
    else expect(found).toBe(reason);
  });
});

/** A runtime in Electron's place: a program that does this. */
function runtime(script: string): string {
  const path = at('electron');
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

async function open(script: string, limitMs = 20_000) {
  let said = '';
  const outcome = await openElectron({
    program: runtime(script),
    args: ['app', 'plan.bilateral'],
    folder: folder.path,
    env: process.env,
    limitMs,
    pass: (text: string) => (said += text),
  });
  return { outcome, said };
}

describe.skipIf(process.platform === 'win32')('a runtime', () => {
  test('that shows a window is waited for, and its status is the start’s', async () => {
    const { outcome, said } = await open(`
      const fs = require('node:fs');
      fs.writeFileSync('asked', JSON.stringify([process.cwd(), process.argv.slice(2), process.env.BILATERAL_TELLS_WINDOW]));
      process.stdout.write('wind');
      setTimeout(() => process.stdout.write('ow is up\\n'), 50);
      setTimeout(() => process.exit(3), 100);`);
    expect(outcome).toEqual({ status: 3, up: true });
    expect(said).toBe('');
    expect(JSON.parse(readFileSync(at('asked'), 'utf8'))).toEqual([folder.path, ['app', 'plan.bilateral'], '1']);
  });

  test('that never shows one is ended when the time is up, and says why', async () => {
    const { outcome } = await open(
      `require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);`,
      1500,
    );
    expect(outcome).toEqual({ reason: 'Electron’s window did not come up' });
    const pid = Number(readFileSync(at('pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  test('that does not let itself be ended is ended all the same', async () => {
    const { outcome } = await open(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`, 1500);
    expect(outcome).toEqual({ reason: 'Electron’s window did not come up' });
  });

  test.each([
    ['fails', 'process.exit(1);'],
    ['crashes, as without its sandbox', `process.kill(process.pid, 'SIGTRAP');`],
  ])('that %s before its window has no window', async (_, script) => {
    expect((await open(script)).outcome).toEqual({ reason: 'Electron’s window did not come up' });
  });

  test('that hands over to an open window, or answers on the command line, is done', async () => {
    expect((await open('process.exit(0);')).outcome).toEqual({ status: 0, up: false });
    const answered = await open(`process.stdout.write('a,b\\n1,2'); process.exitCode = 2;`);
    expect(answered).toEqual({ outcome: { status: 2, up: false }, said: 'a,b\n1,2' });
  });

  test('that cannot be started says so', async () => {
    const outcome = await openElectron({
      program: at('nothing'),
      args: [],
      folder: folder.path,
      env: {},
      limitMs: 1000,
      pass: () => undefined,
    });
    expect(outcome).toEqual({ reason: 'Electron could not be started' });
  });
});

describe('the runtime in the packages', () => {
  const packages = () => {
    mkdirSync(at('node_modules/electron/dist'), { recursive: true });
    return at('node_modules/electron');
  };
  const said: string[] = [];
  const say = (text: string) => said.push(text);

  test('is found where it was fetched before, and then nothing is fetched', async () => {
    const electron = packages();
    writeFileSync(join(electron, 'path.txt'), 'electron');
    writeFileSync(join(electron, 'dist/electron'), '');
    writeFileSync(
      join(electron, 'install.js'),
      `require('node:fs').writeFileSync(${JSON.stringify(at('fetched'))}, '');`,
    );
    expect(await electronProgram(folder.path, say)).toBe(join(electron, 'dist/electron'));
    expect(existsSync(at('fetched'))).toBe(false);
  });

  test('is fetched once where it is not there', async () => {
    const electron = packages();
    writeFileSync(
      join(electron, 'install.js'),
      `const fs = require('node:fs'), path = require('node:path');
       fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
       fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`,
    );
    expect(await electronProgram(folder.path, say)).toBe(join(electron, 'dist/electron'));
    expect(said.at(-1)).toContain('Fetching Electron’s runtime');
  });

  test.each([
    ['fails', 'process.exit(1);'],
    ['stalls', 'setInterval(() => {}, 1000);'],
    [
      'leaves half of it',
      `require('node:fs').writeFileSync(require('node:path').join(__dirname, 'path.txt'), 'electron');`,
    ],
  ])('is none where fetching it %s', async (_, script) => {
    writeFileSync(join(packages(), 'install.js'), script);
    expect(await electronProgram(folder.path, say, 1500)).toBeNull();
  });

  test('is none where the packages are not installed', async () => {
    expect(await electronProgram(folder.path, say)).toBeNull();
  });
});

/** `npm start` in this folder, as somebody types it elsewhere. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [resolve('main/start/start.mjs'), ...args], {
    cwd: resolve('.'),
    env: { ...process.env, INIT_CWD: folder.path, BILATERAL_PREVIEW: '1', BILATERAL_PREVIEW_USER_DATA: at('store') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const ended = new Promise<number | null>((done) => {
    child.on('close', (status) => done(status));
  });
  return { child, said: () => said, ended };
}

describe('npm start', () => {
  test('without a window says in one sentence that it is the preview and why, and where', async () => {
    writeFileSync(at('plan.bilateral'), seedDocumentText);
    const { said, child, ended } = start('plan.bilateral');
    await expect.poll(said).toContain('Ctrl+C ends the program.');
    expect(said()).toMatch(/^Opening the preview instead of Electron’s window, as it was asked for/m);
    const address = /^ {2}(http:\S+)$/m.exec(said())![1]!;
    const status = await new Promise((done) => get(address, (answer) => done(answer.resume().statusCode)));
    expect(status).toBe(200);

    await (async () => {
      const second = start('plan.bilateral');
      expect(await second.ended).toBe(0);
      expect(second.said()).toBe('Bilateral is open already, and opens what was asked for there.\n');
    })();

    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('leaves no program behind, whatever ends it', async () => {
    const { said, child } = start();
    await expect.poll(said).toContain('Ctrl+C ends the program.');
    const pid = Number(readFileSync(at('store/instance.lock'), 'utf8'));
    process.kill(pid, 0);
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(at('store/instance.lock'))).toBe(false);
  });

  test('passes on what is pressed once, however often it arrives', async () => {
    const path = runtime(`
      const fs = require('node:fs');
      let heard = 0;
      process.on('SIGINT', () => fs.writeFileSync('heard', String(++heard)));
      process.stdout.write('window is up\\n');
      setTimeout(() => process.exit(0), 1500);`);
    const script = `
      import { openElectron } from ${JSON.stringify(pathToFileURL('main/start/electron.mjs').href)};
      setTimeout(() => { for (let n = 0; n < 3; n++) process.kill(process.pid, 'SIGINT'); }, 500);
      setTimeout(() => process.kill(process.pid, 'SIGINT'), 600);
      const { status } = await openElectron({
        program: ${JSON.stringify(path)}, args: [], folder: ${JSON.stringify(folder.path)}, env: process.env, limitMs: 20_000,
        pass: () => undefined,
      });
      process.exit(status);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    children.push(child);
    await expect.poll(() => child.exitCode).toBe(0);
    expect(readFileSync(at('heard'), 'utf8')).toBe('1');
  });

  test('answers on the command line, from where the caller stands', async () => {
    writeFileSync(at('plan.bilateral'), seedDocumentText);
    const checked = start('check', 'plan.bilateral', '--format', 'json');
    expect(await checked.ended).toBe(0);
    expect(JSON.parse(checked.said()).ok).toBe(true);
    expect(await start('check', 'gone.bilateral').ended).toBe(2);
  });
});
