import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scopedName } from '../../vite.css-modules.ts';

const paths = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).map((path) =>
  join('renderer', path).replaceAll('\\', '/'),
);
const read = (path: string) => readFileSync(path, 'utf8');
const modules = paths.filter((path) => path.endsWith('.module.css'));
const sheets = [
  ...paths.filter((path) => path.endsWith('.css') && !modules.includes(path)),
  ...readdirSync('shared/charts')
    .filter((name) => name.endsWith('.css'))
    .map((name) => `shared/charts/${name}`),
];

/** Selectors of a stylesheet, and conditions of its blocks. */
const selectorsOf = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(([, before]) => before!.trim());

const classesIn = (text: string): string[] => [...text.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!);

/** The classes a module gives: all of its selectors, but those that it says are global. */
const given = (css: string): ReadonlySet<string> =>
  new Set(selectorsOf(css.replace(/:global\((?:[^()]|\([^()]*\))*\)/g, '')).flatMap(classesIn));

interface Use {
  readonly path: string;
  readonly module: string;
  readonly name: string;
}

/** Where the page's code names a class of a module that it imports. */
function usesIn(path: string, text: string): Use[] {
  return [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)].flatMap(([, local, from]) => {
    const module = join(dirname(path), from!).replaceAll('\\', '/');
    return [...text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))].map(([, name]) => ({
      path,
      module,
      name: name!,
    }));
  });
}

const code = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path, text: read(path) }));
const uses = code.flatMap(({ path, text }) => usesIn(path, text));

describe('modules of styles', () => {
  test('a class that is named exists in its module', () => {
    const missing = uses.filter(({ module, name }) => !given(read(module)).has(name));
    expect(missing).toEqual([]);
    expect(uses.length).toBeGreaterThan(300);
  });

  test('every class is named somewhere: no rule is left behind', () => {
    const named = new Set(uses.map(({ module, name }) => `${module} ${name}`));
    const dead = modules.flatMap((module) =>
      [...given(read(module))].filter((name) => !named.has(`${module} ${name}`)).map((name) => `${module} ${name}`),
    );
    expect(dead).toEqual([]);
  });

  test('a class is only named in full, where these tests can see it', () => {
    const whole = code.filter(({ text }) => /\b\w+Styles(?:\[|\)|,| as )/.test(text));
    expect(whole.map(({ path }) => path)).toEqual([]);
  });

  test('no two modules give one name on the page', () => {
    const files = modules.map((module) => basename(module));
    expect(files.filter((file, place) => files.indexOf(file) !== place)).toEqual([]);
    expect(scopedName('small', 'renderer/controls/button.module.css')).toBe('button_small');
  });

  test('global are the theme and the charts alone, whose classes are data', () => {
    expect(sheets.filter((path) => !/^(renderer\/theme|shared\/charts)\//.test(path))).toEqual([]);
    const named = modules.flatMap((module) =>
      [...read(module).matchAll(/:global\(([^()]*)\)/g)].flatMap(([, selector]) => classesIn(selector!)),
    );
    expect([...new Set(named)].toSorted()).toEqual(['end-label', 'printing']);
  });

  test('in the code a class that is text is one of these', () => {
    const charts = new Set(sheets.flatMap((path) => selectorsOf(read(path)).flatMap(classesIn)));
    const texts = code.flatMap(({ path, text }) =>
      [...text.matchAll(/className="([^"]*)"/g)].flatMap(([, names]) =>
        names!
          .split(' ')
          .filter((name) => !charts.has(name))
          .map((name) => `${path} ${name}`),
      ),
    );
    expect(texts).toEqual([]);
  });
});
