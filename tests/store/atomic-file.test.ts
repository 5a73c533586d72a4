import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../main/store/atomic-file.ts';
import { kindOf, noFile } from '../../main/store/file-kind.ts';
import { fileProblem } from '../../main/store/file-problem.ts';
import { temporaryFolder } from '../helpers/command-line.ts';
import { inEnglish, saidOf } from '../helpers/said.ts';

const canTrace = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

describe('writing a file', () => {
  test('makes it, and leaves nothing beside it', async () => {
    expect(await writeAtomically(at('a.txt'), 'hello', { replace: false })).toEqual({ ok: true, value: undefined });
    expect(read('a.txt')).toBe('hello');
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  test('replaces it and keeps its mode', async () => {
    writeFileSync(at('a.txt'), 'old');
    chmodSync(at('a.txt'), 0o640);
    await writeAtomically(at('a.txt'), new Uint8Array([104, 105]), { replace: true });
    expect(read('a.txt')).toBe('hi');
    expect(statSync(at('a.txt')).mode & 0o777).toBe(0o640);
  });

  test('follows a symbolic link and leaves the link in place', async () => {
    writeFileSync(at('real.txt'), 'old');
    symlinkSync(at('real.txt'), at('link.txt'));
    await writeAtomically(at('link.txt'), 'new', { replace: true });
    expect(read('real.txt')).toBe('new');
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  });

  test('never replaces one that is there unless told', async () => {
    writeFileSync(at('a.txt'), 'old');
    const outcome = await writeAtomically(at('a.txt'), 'new', { replace: false });
    expect(inEnglish(outcome)).toMatchObject({ ok: false, problems: [{ what: 'is there already' }] });
    expect(read('a.txt')).toBe('old');
  });

  test('of two that race for a new name one wins, and the other is refused', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) => writeAtomically(at('a.txt'), `writer ${n}`, { replace: false })),
    );
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(read('a.txt')).toBe(`writer ${winner}`);
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  test('a reader sees the whole old or the whole new content at every instant', async () => {
    const old = 'a'.repeat(200_000);
    const next = 'b'.repeat(200_000);
    writeFileSync(at('a.txt'), old);
    let done = false;
    const writing = writeAtomically(at('a.txt'), next, { replace: true }).then(() => {
      done = true;
    });
    while (!done) {
      expect([old, next].includes(read('a.txt'))).toBe(true);
      await new Promise(setImmediate);
    }
    await writing;
    expect(read('a.txt')).toBe(next);
  });
});

describe('what the file system refuses ends as a sentence, with nothing left behind', () => {
  test('a folder that is gone', async () => {
    const outcome = await writeAtomically(at('gone/a.txt'), 'x', { replace: true });
    expect(inEnglish(outcome)).toMatchObject({ ok: false, problems: [{ what: 'does not exist' }] });
  });

  test('a folder in the file’s place', async () => {
    mkdirSync(at('a.txt'));
    const outcome = await writeAtomically(at('a.txt'), 'x', { replace: true });
    expect(inEnglish(outcome)).toMatchObject({ ok: false, problems: [{ what: 'is a folder' }] });
    expect(readdirSync(folder.path)).toEqual(['a.txt']);
  });

  test.skipIf(process.platform === 'win32').each([false, true])(
    'a pipe or a socket, which is never replaced (asked to: %s), nor by way of a link to it',
    async (replace) => {
      spawnSync('mkfifo', [at('pipe')]);
      const server = createServer().listen(at('socket'));
      await once(server, 'listening');
      for (const kind of ['pipe', 'socket'] as const) {
        symlinkSync(at(kind), at(`link to ${kind}`));
        for (const name of [kind, `link to ${kind}`]) {
          const outcome = await writeAtomically(at(name), 'x', { replace });
          expect(inEnglish(outcome)).toMatchObject({
            ok: false,
            problems: [{ where: at(name), what: `is a ${kind} and no file`, allowed: 'name a file' }],
          });
        }
        expect(kindOf(lstatSync(at(kind)))).toBe(kind);
      }
      expect(readdirSync(folder.path).sort()).toEqual(['link to pipe', 'link to socket', 'pipe', 'socket']);
      server.close();
    },
  );

  // Only looked at: a fault here would put a file in the place of the system's.
  test.skipIf(process.platform === 'win32')('a device, as it is told by what the system says of it', () => {
    expect(kindOf(statSync('/dev/null'))).toBe('device');
    expect(saidOf(noFile('device', 'result.csv')!)).toEqual({
      where: 'result.csv',
      what: 'is a device and no file',
      allowed: 'name a file',
    });
    expect(noFile('file', 'result.csv')).toBeNull();
  });

  test('a name that is too long', async () => {
    const outcome = await writeAtomically(at('x'.repeat(300)), 'x', { replace: true });
    expect(inEnglish(outcome)).toMatchObject({ ok: false, problems: [{ what: 'has too long a name' }] });
  });

  test('a link that leads nowhere', async () => {
    symlinkSync(at('nowhere'), at('link.txt'));
    const outcome = await writeAtomically(at('link.txt'), 'x', { replace: true });
    expect(outcome.ok).toBe(false);
    expect(readdirSync(folder.path)).toEqual(['link.txt']);
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no permission'],
    ['EROFS', 'nothing can be written'],
    ['EWHATEVER', 'EWHATEVER'],
  ])('%s', (code, words) => {
    const { where, what } = saidOf(fileProblem({ code }, 'a.txt'));
    expect(`${where} ${what}`).toContain(words);
  });

  test('anything else is a bug and thrown on', () => {
    expect(() => fileProblem(new TypeError('x is not a function'), 'a.txt')).toThrow(TypeError);
  });
});

/** The system's calls are refused or held up by a tracer, for the built program. */
describe.skipIf(!canTrace)('a file system that has no hard links', () => {
  const child = (inject: readonly string[], name: string) =>
    spawn(
      'strace',
      [
        '-f',
        '-qq',
        '-o',
        at('trace.log'),
        ...inject.flatMap((what) => ['-e', `inject=${what}`]),
        process.execPath,
      ].concat([resolve('out/main/cli.js'), 'check', resolve('seeds/cambodia-japan.bilateral'), '--out', at(name)]),
    );
  const NO_LINKS = 'link,linkat:error=EPERM';
  const ended = async (process: ReturnType<typeof child>) => (await once(process, 'close'))[0];

  test('gets a new file whole: at no moment is there an empty one', async () => {
    const writing = child([NO_LINKS, 'rename,renameat,renameat2:delay_enter=400000'], 'a.txt');
    let done = false;
    const status = ended(writing).finally(() => {
      done = true;
    });
    const seen = new Set<number>();
    while (!done) {
      if (existsSync(at('a.txt'))) seen.add(statSync(at('a.txt')).size);
      await new Promise(setImmediate);
    }
    expect(await status).toBe(0);
    expect([...seen]).toEqual(
      [read('a.txt').length].map((length) => expect.toSatisfy((size: number) => size >= length)),
    );
    expect(readdirSync(folder.path).toSorted()).toEqual(['a.txt', 'trace.log']);
  });

  test('gets it from one of two that race for it, and the other is refused', async () => {
    const slow = [NO_LINKS, 'rename,renameat,renameat2:delay_enter=300000'];
    const statuses = await Promise.all([child(slow, 'a.txt'), child(slow, 'a.txt')].map(ended));
    expect(statuses.toSorted()).toEqual([0, 2]);
  });
});

/** The command line writes its results as documents are written; its process can be given a small disk. */
describe.skipIf(process.platform === 'win32')('a disk that has no room for it', () => {
  const shell = (script: string) => spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  const write = `'${process.execPath}' out/main/cli.js project seeds/cambodia-japan.bilateral --format json --force --out`;
  const ownMounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

  test('in one file: the old one stays, nothing lies beside it, and a sentence says why', () => {
    writeFileSync(at('result.json'), 'old');
    const { status, stderr } = shell(`ulimit -f 16; ${write} '${at('result.json')}'`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('is too large for this disk') });
    expect(read('result.json')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['result.json']);
  });

  test.skipIf(!ownMounts)('at all: the same', () => {
    const disk = at('disk');
    mkdirSync(disk);
    const script = `mount -t tmpfs -o size=32k tmpfs '${disk}' && printf old > '${disk}/result.json'
      ${write} '${disk}/result.json'; echo "status $?"; cat '${disk}/result.json'; ls -A '${disk}'`;
    const { stdout, stderr } = spawnSync('unshare', ['-rm', 'bash', '-c', script], { encoding: 'utf8' });
    expect(stdout).toBe('status 2\noldresult.json\n');
    expect(stderr).toContain('the disk is full');
  });
});
