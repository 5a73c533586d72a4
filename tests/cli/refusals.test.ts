import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';
import { soon } from '../helpers/soon.ts';

const SEED = resolve('seeds/cambodia-japan.bilateral');
const text = readFileSync(SEED, 'utf8');

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const within = (...args: readonly string[]) => runHere(args, folder.path);
const file = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content);

describe('a document that cannot be read', () => {
  test.each([
    ['truncated', text.slice(0, 5000)],
    ['encoded as UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['with a key twice', text.replace('"title":', '"title": "other", "title":')],
    ['nested very deeply', '['.repeat(1_000_000)],
    ['huge', Buffer.alloc(17 * 1024 * 1024, ' ')],
    ['with a key that reaches into objects', text.replace('"notes":', '"__proto__": {}, "notes":')],
    ['with a number as text', text.replace('"totalTrade": 2000', '"totalTrade": "NaN"')],
    ['with a value out of range', text.replace('"totalTrade": 2000', '"totalTrade": -5')],
    ['with a path that is not there', text.replace('"exports.growth.to": 0.02', '"exports.growth.too": 0.02')],
    ['of a newer program', text.replace('"version": 2', '"version": 3')],
  ])('%s is refused with status 2, a line per problem, and nothing written', async (_, content) => {
    file('bad.bilateral', content);
    const { status, out, err } = await within('compare', 'bad.bilateral', '--year', '2035', '--out', 'result.txt');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^.+: .+, .+\n$/);
    expect(readdirSync(folder.path)).toEqual(['bad.bilateral']);
  });

  test('lists the first hundred problems, then a count', async () => {
    const json = JSON.parse(text);
    json.targets = Array.from({ length: 130 }, () => ({ metric: 'trade', value: 'x' }));
    file('bad.bilateral', JSON.stringify(json));
    const lines = (await within('check', 'bad.bilateral')).err.trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines[100]).toBe('file: has 30 more problems, correct those above first');
  });
});

describe('arguments', () => {
  test.each([
    [[], 'no command was given'],
    [['comapre'], 'Did you mean compare?'],
    [['compare', SEED], '--year: is missing'],
    [['compare', SEED, '--year', '2036'], '--year: is 2036, a year from 2024 to 2035 is needed'],
    [['compare', SEED, '--year', '2035', '--metric', 'trad'], 'there is no trad, did you mean trade?'],
    [
      ['compare', SEED, '--year', '2035', '--scenario', 'nobody'],
      '--scenario: there is no nobody, there are growth-fades',
    ],
    [['compare', SEED, '--year', '2035', '--format', 'xml'], '--format: there is no xml, there are table, csv, json'],
    [['compare', SEED, '--yaer', '2035'], 'Did you mean --year?'],
    [['explain', SEED, '--metric', 'trade', '--year', '2030'], '--scenario: is missing, name one of growth-fades'],
    [['explain', SEED, '--scenario', 'growth-fades', '--year', '2030'], '--metric: is missing'],
    [['check', ''], 'FILE: is empty, name a scenario document'],
    [['fan', SEED, '--draws', ''], '--draws: is empty, a number'],
    [['check', 'nowhere.bilateral'], 'nowhere.bilateral: does not exist'],
    [['check', '.'], '.: is a folder'],
    [['check', SEED, '--force'], '--force: stands without --out'],
    [['check', SEED, '--bom'], '--bom: stands without --format csv'],
    [['check', SEED, '--out', ''], '--out: is empty, name the file to write'],
    [['check', SEED, '--format', ''], '--format: is empty, there are table'],
    [['compare', SEED, '--year', ''], '--year: is empty, a year from 2024 to 2035 is needed'],
    [['compare', SEED, '--year', ' \u3000'], '--year: is empty, a year from'],
    [['compare', SEED, '--year', '2035', '--scenario', ''], '--scenario: is empty, there are growth-fades'],
    [['compare', SEED, '--year', '2035', '--metric', ''], '--metric: is empty, there are exports'],
    [['fan', SEED, '--target', ''], '--target: is empty, METRIC=VALUE is needed'],
    [['fan', SEED, '--target', 'trade='], '--target: is empty, a number'],
    [['compare', SEED, '--year', '2030', '--year', '2030'], '--year: is given more than once, give it once'],
    [['check', SEED, '--out', 'a', '--out=b'], '--out: is given more than once, give it once'],
  ])('%j', async (args, problem) => {
    const { status, out, err } = await within(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(problem);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('all that is wrong is said at once', async () => {
    const { err } = await within('explain', SEED, '--scenario', 'x', '--metric', 'y', '--year', 'z');
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['--scenario', '--metric', '--year']);
  });
});

describe('--out', () => {
  test('writes the result where the caller stands', async () => {
    copyFileSync(SEED, join(folder.path, 'mine.bilateral'));
    const { status, out } = await within('check', 'mine.bilateral', '--format', 'json', '--out', 'notes.json');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(JSON.parse(readFileSync(join(folder.path, 'notes.json'), 'utf8')).ok).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual(['mine.bilateral', 'notes.json']);
  });

  test('replaces no file unless it is forced', async () => {
    file('notes.txt', 'precious');
    const refused = await within('check', SEED, '--out', 'notes.txt');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('is there already');
    expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toBe('precious');
    expect((await within('check', SEED, '--out', 'notes.txt', '--force')).status).toBe(0);
    expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toContain('can be read');
  });

  test('of CSV begins with a byte-order mark where that is asked for', async () => {
    await within('check', SEED, '--format', 'csv', '--out', 'plain.csv');
    await within('check', SEED, '--format', 'csv', '--bom', '--out', 'marked.csv');
    const [plain, marked] = ['plain.csv', 'marked.csv'].map((name) => readFileSync(join(folder.path, name)));
    expect(marked).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain!]));
  });

  test.skipIf(process.platform === 'win32')('replaces no pipe, forced or not', async () => {
    spawnSync('mkfifo', [join(folder.path, 'pipe')]);
    for (const force of [[], ['--force']]) {
      const { status, err } = await within('check', SEED, '--out', 'pipe', ...force);
      expect({ status, err }).toEqual({
        status: 2,
        err: expect.stringContaining('is a pipe and no file, name a file'),
      });
    }
    expect(lstatSync(join(folder.path, 'pipe')).isFIFO()).toBe(true);
  });

  test('into a folder that is not there says so', async () => {
    expect((await within('check', SEED, '--out', 'gone/notes.txt')).err).toContain('does not exist');
  });

  test('onto a folder says so', async () => {
    mkdirSync(join(folder.path, 'folder'));
    expect((await within('check', SEED, '--out', 'folder', '--force')).err).toContain('is a folder');
  });
});

describe('a number that is none', () => {
  test.each([
    ['--draws', `${'1'.repeat(120_000)}x`],
    ['--draws', '9'.repeat(120_000)],
    ['--target', `trade=${'1'.repeat(100_000)}.${'1'.repeat(20_000)}x`],
    ['--seed', `+${' '.repeat(100_000)}!`],
    ['--scenario', 'growth-fadez'.repeat(10_000)],
  ])('of very many digits is refused at once, in a short line: %s', async (option, text) => {
    const { status, err } = await soon(() => runHere(['fan', SEED, option, text]));
    expect(status).toBe(2);
    expect(err).toMatch(new RegExp(`^${option}: `));
    expect(err.length).toBeLessThan(400);
  });
});

describe('standard output that does not take the whole result', () => {
  const CLI = `'${process.execPath}' '${resolve('out/main/cli.js')}'`;
  const shell = (script: string) => {
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder.path, encoding: 'utf8' });
    return { status, err: stderr };
  };

  test('because its reader has closed it ends as status 2 with a sentence', async () => {
    const child = spawn(process.execPath, [resolve('out/main/cli.js'), 'project', SEED], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    const status = await new Promise((done) => child.on('close', done));
    expect({ status, err }).toEqual({
      status: 2,
      err: 'standard output: was closed before all was written, read it to its end, or have the result written to a file\n',
    });
  });

  test.skipIf(process.platform === 'win32')('because a file may not grow ends as status 2 with a sentence', () => {
    const { status, err } = shell(`ulimit -f 16; ${CLI} project '${SEED}' --format json > result.json`);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'standard output: is too large for this disk, choose another disk\n',
    });
  });

  test.skipIf(!existsSync('/dev/full'))('because the disk is full ends as status 2, help too', () => {
    for (const args of ['--help', '--version', `check '${SEED}'`]) {
      const { status, err } = shell(`${CLI} ${args} > /dev/full`);
      expect({ status, err }).toEqual({
        status: 2,
        err: 'standard output: cannot be written: the disk is full, make room, or choose another disk\n',
      });
    }
  });

  test.skipIf(!existsSync('/dev/full'))('is told by the status alone where standard error takes nothing either', () => {
    expect(shell(`${CLI} check '${SEED}' > /dev/full 2> /dev/full`)).toEqual({ status: 2, err: '' });
    expect(shell(`${CLI} check nowhere 2> /dev/full`)).toEqual({ status: 2, err: '' });
  });
});
