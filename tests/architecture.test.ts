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

  test('of shared, only the language knows its words: the others give facts, or are handed the words to say', () => {
    const knowing = importsOf('shared').filter(
      ({ path, name }) => name.startsWith('shared/language/') && !path.startsWith('shared/language/'),
    );
    expect(
      knowing.filter(({ name }) => !/^shared\/language\/(language|problems|names|sentence)\.ts$/.test(name)),
    ).toEqual([]);
  });

  test('inside shared, charts know numbers and how these are written: no document, no figures, no word of their own', () => {
    const known = /^shared\/(charts|model|questions|formats|language\/language\.ts)|^d3-/;
    expect(importsOf('shared/charts').filter(({ name }) => !known.test(name))).toEqual([]);
    const above = importsOf('shared').filter(({ path, name }) => {
      return name.startsWith('shared/charts/') && !/^shared\/(charts|wording|pictures)\//.test(path);
    });
    expect(above).toEqual([]);
  });

  test('inside shared, what is computed and drawn knows no wording', () => {
    const knowing = importsOf('shared').filter(
      ({ path, name }) =>
        name.startsWith('shared/wording/') &&
        /^shared\/(charts|document|figures|formats|language|model|questions)\//.test(path),
    );
    expect(knowing).toEqual([]);
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

/** Folders of the page, the lowest first: each knows only those before it. Files beside them know all; all know words and names. */
const LAYERS = [
  'theme',
  'engine',
  'view',
  'document',
  'tables',
  'commands',
  'workspace',
  'controls',
  'charts',
  'draws',
  'places',
  'frame',
  'reading-page',
];

describe('inside the page', () => {
  const layerOf = (path: string) => /^renderer\/([^/]+)\//.exec(path)?.[1];
  const placeOf = (path: string) => /^renderer\/places\/([^/]+)\//.exec(path)?.[1];
  const inside = importsOf('renderer').filter(({ name }) => name.startsWith('renderer/'));

  test('each folder knows only those below it', () => {
    const height = (path: string) => {
      const layer = layerOf(path);
      if (path === 'renderer/words.ts' || path === 'renderer/names.ts') return -1;
      return layer === undefined ? LAYERS.length : LAYERS.indexOf(layer);
    };
    expect(inside.filter(({ path, name }) => height(name) > height(path))).toEqual([]);
    const folders = new Set(inFolder('renderer').map(({ path }) => layerOf(path)));
    expect([...folders].filter((folder) => folder !== undefined).toSorted()).toEqual(LAYERS.toSorted());
  });

  test('no place knows another, and each is a folder', () => {
    const foreign = inside.filter(
      ({ path, name }) =>
        placeOf(path) !== undefined && name.startsWith('renderer/places/') && placeOf(name) !== placeOf(path),
    );
    expect(foreign).toEqual([]);
    const loose = inFolder('renderer/places').filter(({ path }) => placeOf(path) === undefined);
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('the frame knows of a place its record alone', () => {
    const records = /^renderer\/places\/[^/]+\/place\.ts$/;
    const beside = inside.filter(
      ({ path, name }) => placeOf(path) === undefined && placeOf(name) !== undefined && !records.test(name),
    );
    expect(beside).toEqual([]);
  });
});

describe('no file knows itself by way of others, not even for a type', () => {
  test.each(['shared', 'main', 'renderer'])('in %s', (folder) => {
    const known = new Map(inFolder(folder).map(({ path, imports }) => [path, imports]));
    expect(circlesOf(known)).toEqual([]);
  });

  test('a circle is found, whatever leads into it and out of it', () => {
    const known = new Map([
      ['in', ['a']],
      ['a', ['b', 'elsewhere']],
      ['b', ['c']],
      ['c', ['a', 'out']],
      ['out', []],
    ]);
    expect(circlesOf(known)).toEqual([['a', 'b', 'c']]);
    expect(
      circlesOf(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
  });
});

/** The files that can be reached from themselves, each circle once. */
function circlesOf(known: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...known.keys()].map((from) => [from, reachedFrom(from, known)]));
  const circles = [...known.keys()]
    .filter((from) => reached.get(from)!.has(from))
    .map((from) => [...reached.get(from)!].filter((to) => reached.get(to)?.has(from)).toSorted());
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

function reachedFrom(from: string, known: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...(known.get(from) ?? [])];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    next.push(...(known.get(one) ?? []));
  }
  return reached;
}

describe('shared is pure', () => {
  const allowedPackages =
    /^(zod|jsonc-parser|d3-[a-z-]+|papaparse|@noble\/hashes\/(sha2|utils)\.js|i18n-iso-countries\/.*\.json)$/;

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
    [
      'the process or the page',
      /\bprocess\.|\bdocument\.(?:querySelector|createElement|body)\b|(?<!\/)\bwindow\.[a-zA-Z]/,
    ],
  ])('it uses no %s', (_, pattern) => {
    const users = inFolder('shared').filter(({ text }) => pattern.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

test('the case is data: no file of the program knows its countries, currency, sources or programmes', () => {
  const CASE =
    /cambodia|japan|\byen\b|\bJPY\b|\bJPN\b|\bKHR\b|\bKHM\b|\briels?\b|phnom penh|tokyo|khmer|technical intern|specified skilled|\bssw\b|\btitp\b/i;
  // What people type as units, and the language's words, are no case; fonts are named for their scripts.
  const exempt = /^shared\/(formats|imports|language)\/|\.css$|bundled-fonts\.ts$/;
  const program = files.filter(({ path }) => !path.startsWith('tests/') && !exempt.test(path));
  expect(program.filter(({ text }) => CASE.test(text)).map(({ path }) => path)).toEqual([]);
  expect(program.length).toBeGreaterThan(300);
});

test('what a file exports is used: by another file of the program, or by its own and by a test', () => {
  // A language for tests; what the next version of the file and of the model is built on.
  const ownMetrics = ['ownMetrics', 'inOrder', 'couldFollow', 'MOST_CHARACTERS', 'MOST_LEVELS'];
  const exempt = ['pseudo', 'widen', 'MIGRATIONS', 'MODEL_VERSION', ...ownMetrics];
  const namesIn = (text: string) => withoutComments(text).match(/[A-Za-z_]\w*/g) ?? [];
  const program = files.filter(({ path }) => !path.startsWith('tests/') && !path.endsWith('.css'));
  const uses = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const name of namesIn(text)) uses.set(name, (uses.get(name) ?? new Set()).add(path));
  }
  const unused = program.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm)].flatMap(([, name]) => {
      const others = [...uses.get(name!)!].filter((other) => other !== path);
      const here = namesIn(text).filter((one) => one === name).length > 1;
      const used = others.some((other) => !other.startsWith('tests/')) || (here && others.length > 0);
      return used || exempt.includes(name!) ? [] : [`${path} ${name}`];
    }),
  );
  expect(unused).toEqual([]);
});

test('only the skin imports Electron', () => {
  const skin = /^main\/(index|app|confinement|window|menu|app-protocol|ipc|preload|dialogs|printing)\.ts$/;
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
