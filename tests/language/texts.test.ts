import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { LANGUAGES } from '../../shared/language/language.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';
import { textsIn, textsOfCode } from './texts-in-code.ts';

/** Folders that say nothing themselves: every text of theirs stands in `shared/language`. */
const WITHOUT_TEXTS: readonly string[] = [
  'main/app-protocol.ts',
  'main/app.ts',
  'main/dialogs.ts',
  'main/documents/conflicted-copies.ts',
  'main/documents/suggested-name.ts',
  'main/index.ts',
  'main/menu.ts',
  'main/preview',
  'main/window.ts',
  'renderer/bridge.ts',
  'renderer/charts',
  'renderer/commands',
  'renderer/draws',
  'renderer/frame',
  'renderer/index.tsx',
  'renderer/instead.ts',
  'renderer/metrics',
  'renderer/open-window.tsx',
  'renderer/places/assumptions',
  'renderer/places/changed',
  'renderer/places/compare',
  'renderer/places/explain',
  'renderer/places/figures',
  'renderer/places/scenarios',
  'renderer/places/sensitivity',
  'renderer/places/solve',
  'renderer/places/uncertainty',
  'renderer/tables',
  'renderer/view',
  'renderer/workspace',
  'shared/charts',
];

test.each(WITHOUT_TEXTS)('no text stands in the code of %s', (folder) => {
  expect(textsIn(folder)).toEqual([]);
});

test('texts are found in elements, attributes, literals and templates; not what is for the machine or thrown', () => {
  const source = [
    'import { a } from "./of two words.ts";',
    'type A = "of two words";',
    'const code = { "of two words": 1, kind: "shape", key: "Escape" };',
    'const said = "of two words";',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    'const composed = `${said} words`;',
    'throw new Error("of two words");',
    'const element = <p className="of two words" title="Title" aria-label="label">text {said}</p>;',
  ].join('\n');
  expect(textsOfCode(source, true)).toEqual([
    { line: 4, text: 'of two words' },
    { line: 5, text: 'Xx words' },
    { line: 7, text: 'Title' },
    { line: 7, text: 'text' },
  ]);
});

/** The names of all texts of a language, by the way to them: `start.failed`. */
function namesOf(words: unknown, above: readonly string[] = []): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [above.join('.')];
  return Object.entries(words).flatMap(([name, inner]) => namesOf(inner, [...above, name]));
}

test('every text of a language is said somewhere', () => {
  const code = ['main', 'renderer', 'shared']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join('shared', 'language')))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const known = new Set(code.match(/[\p{L}\d_$]+/gu));
  const parts = (name: string) =>
    name
      .split('.')
      .at(-1)!
      .match(/[\p{L}\d_$]+/gu) ?? [];
  expect(namesOf(english).filter((name) => !parts(name).every((part) => known.has(part)))).toEqual([]);
});

test('the pseudo-language says all that English says, with no plain letter', () => {
  expect(namesOf(pseudo(english))).toEqual(namesOf(english));
  expect(widen('Exports, 2035')).toMatch(/^[^A-Za-z]+, 2035$/);
  expect(Object.keys(LANGUAGES)).toContain('en');
});
