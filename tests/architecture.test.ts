import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDERS = ['main', 'renderer', 'shared', 'tests'] as const;
const SOURCE = /\.(ts|tsx|mts|mjs|css)$/;

interface SourceFile {
  /** Path from the top of the repository. */
  readonly path: string;
  readonly text: string;
  /** Modules named in import, export … from, and import() — relative ones as paths from the top. */
  readonly imports: readonly string[];
}

function filesIn(folder: string): SourceFile[] {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries.filter((entry) => SOURCE.test(entry)).map((entry) => sourceFile(join(folder, entry)));
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const statements = /^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]/g;
  const named = [...text.matchAll(statements), ...text.matchAll(calls)].map((match) => match[1] as string);
  const imports = named.map((name) =>
    name.startsWith('.') ? relative('.', resolve(dirname(path), name)).replaceAll('\\', '/') : name,
  );
  return { path: path.replaceAll('\\', '/'), text, imports };
}

const files = FOLDERS.flatMap(filesIn);
const inFolder = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
const importsOf = (folder: string) =>
  inFolder(folder).flatMap(({ path, imports }) => imports.map((name) => ({ path, name })));

describe('imports point one way', () => {
  test('shared imports nothing from main, renderer or tests', () => {
    expect(importsOf('shared').filter(({ name }) => /^(main|renderer|tests)\//.test(name))).toEqual([]);
  });

  test('main imports nothing from renderer or tests', () => {
    expect(importsOf('main').filter(({ name }) => /^(renderer|tests)\//.test(name))).toEqual([]);
  });

  test('renderer imports nothing from main or tests, not even a type', () => {
    expect(importsOf('renderer').filter(({ name }) => /^(main|tests)\//.test(name))).toEqual([]);
  });

  test('inside shared, the model knows nothing of documents, questions or messages', () => {
    const upward = importsOf('shared/model').filter(({ path, name }) => {
      const explains = path.startsWith('shared/model/explain/');
      return /^shared\/(document|questions|ipc)/.test(name) && !explains;
    });
    expect(upward).toEqual([]);
  });

  test('inside the questions, each folder knows only those before it', () => {
    const order = ['probability', 'draws', 'fan', 'levers', 'attribution', 'variance', 'threads'];
    const folderOf = (path: string) => /^shared\/questions\/([^/]+)\//.exec(path)?.[1];
    const backward = importsOf('shared/questions').filter(
      ({ path, name }) => order.indexOf(folderOf(name) ?? '') > order.indexOf(folderOf(path) ?? 'threads'),
    );
    expect(backward).toEqual([]);
    const folders = new Set(inFolder('shared/questions').map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => folder !== undefined).toSorted()).toEqual(order.toSorted());
  });
});

describe('shared is pure', () => {
  const allowedPackages = /^(zod|jsonc-parser|d3-[a-z-]+)$/;

  test('it imports neither Node, Electron nor React', () => {
    const foreign = importsOf('shared').filter(
      ({ name }) => !name.startsWith('shared/') && !allowedPackages.test(name),
    );
    expect(foreign).toEqual([]);
  });

  test.each([
    ['a clock', /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b/],
    ['chance', /\bMath\.random\b|\bcrypto\b/],
    ['the console', /\bconsole\./],
    ['the process or the page', /\bprocess\.|\bdocument\.(?:querySelector|createElement|body)\b|\bwindow\./],
  ])('it uses no %s', (_, pattern) => {
    const users = inFolder('shared').filter(({ text }) => pattern.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

test('only the skin imports Electron', () => {
  const skin = /^main\/(index|app|confinement|window|menu|app-protocol|ipc|preload|dialogs)\.ts$/;
  const importers = importsOf('main').filter(({ path, name }) => name === 'electron' && !skin.test(path));
  expect(importers.filter(({ path }) => !path.startsWith('main/preview/'))).toEqual([]);
  expect(importsOf('renderer').filter(({ name }) => name === 'electron')).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 400);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('every file is read by these rules', () => {
  expect(inFolder('shared').length).toBeGreaterThan(20);
  expect(inFolder('main').length).toBeGreaterThan(5);
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
