import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const seed = readFileSync(SEED, 'utf8');

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

// biome-ignore lint/suspicious/noExplicitAny: a file of any content
const version = (name: string, edit: (json: any) => void): string => {
  const json = JSON.parse(seed);
  edit(json);
  writeFileSync(at(name), `${JSON.stringify(json, null, 2)}\n`);
  return at(name);
};

describe('merge', () => {
  let ours: string;
  let theirs: string;
  beforeAll(() => {
    ours = version('ours.bilateral', (json) => {
      json.title = 'Ours';
    });
    theirs = version('theirs.bilateral', (json) => {
      json.baseline.assumptions.discountRate = 0.06;
    });
  });

  test('writes what both sides changed into one document, and answers for itself', async () => {
    const run = await runHere(['merge', SEED, ours, theirs, '--out', at('merged.bilateral'), '--format', 'json']);
    expect(run).toEqual({ status: 0, out: '{\n  "merged": true\n}\n', err: '' });
    const joined = readFileSync(at('merged.bilateral'), 'utf8');
    expect(joined).toBe(
      seed.replace(/"title": ".*"/, '"title": "Ours"').replace('"discountRate": 0.05', '"discountRate": 0.06'),
    );
  });

  test('serves as the merge driver of a version control: into the file of ours', async () => {
    const mine = version('mine.bilateral', (json) => {
      json.title = 'Mine';
    });
    expect((await runHere(['merge', SEED, mine, theirs, '--out', mine])).err).toContain('is there already');
    expect((await runHere(['merge', SEED, mine, theirs, '--out', mine, '--force'])).status).toBe(0);
    expect(readFileSync(mine, 'utf8')).toContain('"discountRate": 0.06');
  });

  test('only says whether it can be done without --out', async () => {
    expect(await runHere(['merge', SEED, ours, theirs])).toEqual({
      status: 0,
      out: 'The versions are joined.\n',
      err: '',
    });
  });

  test('lists what both changed differently, and writes nothing', async () => {
    const other = version('other.bilateral', (json) => {
      json.title = 'Other';
    });
    const run = await runHere(['merge', SEED, ours, other, '--out', at('none.bilateral')]);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toBe(
      'title: was "Cambodia–Japan to 2035", is "Ours" in ours and "Other" in theirs, make it the same in both, then merge again\n',
    );
    expect(existsSync(at('none.bilateral'))).toBe(false);
  });

  test('names the file that cannot be read', async () => {
    writeFileSync(at('bad.bilateral'), '{');
    const { status, err } = await runHere(['merge', SEED, at('bad.bilateral'), at('missing.bilateral')]);
    expect(status).toBe(2);
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('bad.bilateral: line 1'),
      expect.stringContaining('missing.bilateral'),
    ]);
  });
});

describe('convert', () => {
  test('writes a document of an older format as it is written today', async () => {
    const old = 'tests/document/samples/version-1.bilateral';
    const run = await runHere(['convert', old, '--out', at('new.bilateral'), '--format', 'json']);
    expect(run).toMatchObject({ status: 0, out: '{\n  "from": 1,\n  "to": 2\n}\n' });
    const { version: written } = JSON.parse(readFileSync(at('new.bilateral'), 'utf8'));
    expect(written).toBe(2);
    expect((await runHere(['check', at('new.bilateral')])).out).toContain('The document can be read.');
  });

  test('writes what is as it should be byte by byte', async () => {
    expect((await runHere(['convert', SEED, '--out', at('same.bilateral')])).status).toBe(0);
    expect(readFileSync(at('same.bilateral'), 'utf8')).toBe(seed);
  });

  test('needs to be told where', async () => {
    expect(await runHere(['convert', SEED])).toEqual({
      status: 2,
      out: '',
      err: '--out: is missing, name the file for the document\n',
    });
  });
});
