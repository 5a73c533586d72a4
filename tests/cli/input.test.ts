import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readStream } from '../../main/cli/stream-input.ts';
import { bilateral, temporaryFolder } from '../helpers/command-line.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const CLI = `'${process.execPath}' '${resolve('out/main/cli.js')}'`;
const SEED = resolve('seeds/cambodia-japan.bilateral');

function shell(script: string) {
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder.path, env, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const pipe = (name: string): string => {
  spawnSync('mkfifo', [at(name)]);
  return at(name);
};

describe.skipIf(process.platform === 'win32')('a document that comes through', () => {
  test.each([
    ['a pipe', `cat '${SEED}' | ${CLI} check /dev/stdin`],
    ['a pipe with a name of its own', `${CLI} check <(cat '${SEED}')`],
    ['a redirected file', `${CLI} check /dev/stdin < '${SEED}'`],
    [
      'a pipe that is written late and in pieces',
      `(sleep 1; head -c 500 '${SEED}'; sleep 1; tail -c +501 '${SEED}') | ${CLI} check /dev/stdin`,
    ],
    ['a named pipe that is opened later', `mkfifo later; (sleep 1; cat '${SEED}' > later) & ${CLI} check later`],
  ])('%s is read', (_, script) => {
    expect(shell(script)).toMatchObject({ status: 0, err: '', out: expect.stringContaining('can be read') });
  });

  test('a socket that a program gave as standard input is read', () => {
    const { status, stdout } = spawnSync(process.execPath, [resolve('out/main/cli.js'), 'check', '/dev/stdin'], {
      input: spawnSync('cat', [SEED]).stdout,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('can be read') });
  });
});

describe('the limit of 16 MiB', () => {
  const longer = /^file: is longer than 16 MiB, at most 16 MiB are read/;

  test.skipIf(process.platform === 'win32')('holds for a device that never ends, also behind a link', () => {
    symlinkSync('/dev/zero', at('endless'));
    for (const name of ['/dev/zero', at('endless')]) {
      const { status, err } = bilateral(['check', name]);
      expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(longer) });
    }
  });

  test.skipIf(process.platform === 'win32')('holds for a pipe that never ends', () => {
    expect(shell(`yes | ${CLI} check /dev/stdin`)).toEqual({ status: 2, out: '', err: expect.stringMatching(longer) });
  });

  test('holds for a file that is all holes', () => {
    writeFileSync(at('holes'), '');
    truncateSync(at('holes'), 2 ** 40);
    const { status, err } = bilateral(['check', at('holes')]);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('file: is 1048576 MiB long') });
  });
});

describe.skipIf(process.platform === 'win32')('a pipe that stays silent is given up', () => {
  test('after ten seconds: one that nobody opens, and one that nobody writes into', async () => {
    const lonely = pipe('lonely');
    const held = pipe('held');
    // Opened for both, as opening it to write alone would wait for a reader.
    const writer = openSync(held, 'r+');
    const ended = [lonely, held].map(
      (path) =>
        new Promise((done) => {
          const start = performance.now();
          const child = spawn(process.execPath, [resolve('out/main/cli.js'), 'check', path]);
          let err = '';
          child.stderr.on('data', (chunk) => {
            err += chunk;
          });
          child.on('close', (status) => done({ status, err, seconds: Math.floor((performance.now() - start) / 1000) }));
        }),
    );
    const outcomes = await Promise.all(ended);
    closeSync(writer);
    expect(outcomes).toEqual(
      [lonely, held].map((path) => ({
        status: 2,
        err: `${path}: is a pipe from which nothing came for 10 seconds, write the document into it, or name a file\n`,
        seconds: expect.toSatisfy((seconds: number) => seconds >= 10 && seconds < 120),
      })),
    );
  });

  test('also where it falls silent in the middle', async () => {
    const path = pipe('half');
    const writer = openSync(path, 'r+');
    const reading = readStream(path, 'pipe', 'half', 300);
    writeFileSync(writer, '{ "format":');
    expect(await reading).toMatchObject({ kind: 'refused', problem: { path: 'half' } });
    closeSync(writer);
  });
});
