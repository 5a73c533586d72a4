import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../shared/document/read.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import { sentenceOf } from '../helpers/said.ts';
import { soon } from '../helpers/soon.ts';
import { seedStructure } from '../seeds/seed.ts';

const sample = readFileSync(resolve('tests/document/samples/version-1.bilateral'));
const text = sample.toString('utf8');

// biome-ignore lint/suspicious/noExplicitAny: a file that someone edited by hand has any shape
type Json = any;

/** The sample with something done to its JSON. */
const edited = (edit: (json: Json) => void): string => {
  const json = JSON.parse(text);
  edit(json);
  return JSON.stringify(json);
};

const problemsOf = (file: string | Uint8Array): readonly string[] => {
  const read = readDocument(file, seedStructure);
  return read.ok ? [] : read.problems.map(sentenceOf);
};

test.each([
  ['blanks', ' ', '', 'line 1, column 16777217: the file is empty'],
  ['line feeds', '\n', '', 'line 16777217, column 1: the file is empty'],
  ['blanks before a stray word', ' ', 'x', 'line 1, column 16777216: is not valid JSON'],
  ['line feeds before a stray word', '\n', '\n  x', 'line 16777214, column 3: is not valid JSON'],
])('16 MiB of %s are refused soon', async (_, blank, end, problem) => {
  const bytes = Buffer.alloc(MOST_BYTES, blank);
  bytes.write(end, MOST_BYTES - end.length);
  expect(await soon(() => problemsOf(bytes))).toEqual([expect.stringContaining(problem)]);
});

test('a stray word behind long blanks is named where it stands', () => {
  const lines = ['{', `${' '.repeat(500)}"a": 1,${' '.repeat(300)}`, `${'\n'.repeat(100)}"b": ${' '.repeat(200)}x`];
  expect(problemsOf(lines.join('\n'))[0]).toContain('line 103, column 206: is not valid JSON');
});

describe('a conflict of version control is named by its markers', () => {
  const sides = (end: string) =>
    [
      '{',
      '<<<<<<< HEAD',
      '  "title": "a",',
      '||||||| base',
      '  "title": "c",',
      '=======',
      '  "title": "b",',
      '>>>>>>> theirs',
      '}',
    ].join(end);

  test.each(['\n', '\r\n'])('with the lines they stand on, which end with %j', (end) => {
    expect(problemsOf(sides(end))).toEqual([
      'file: holds a conflict of version control: <<<<<<< HEAD on line 2, ||||||| base on line 4, ======= on line 6, >>>>>>> theirs on line 8, keep one side of it and take these lines out',
    ]);
  });

  test('also before anything else that is wrong, and where one marker is left over', () => {
    expect(problemsOf(`${sides('\n')}${'['.repeat(100)}`)[0]).toContain('conflict of version control');
    expect(problemsOf(`>>>>>>> theirs\n${text}`)[0]).toContain('control: >>>>>>> theirs on line 1, keep');
  });

  test('of very many the first are named, then a count, at once', async () => {
    const many = `<<<<<<< a\n${'\n'.repeat(1_000_000)}${'=======\n'.repeat(1_500_000)}`;
    expect(await soon(() => problemsOf(many))).toEqual([
      expect.stringMatching(/on line 1, ======= on line 1000002.* and 1499989 more, keep/),
    ]);
    expect(problemsOf(`<<<<<<<${'<'.repeat(10_000_000)}`)[0]!.length).toBeLessThan(200);
  });

  test('is none where a text holds such signs', () => {
    const notes = edited((json) => {
      json.notes = 'a\n<<<<<<< HEAD\n=======\u2028>>>>>>> b';
    });
    expect(problemsOf(notes)).toEqual([]);
    expect(problemsOf(notes.replace(/\\u2028/g, '\u2028'))).toEqual([]);
    expect(problemsOf('Heading\n=======\n')[0]).toContain('is not valid JSON');
  });
});
