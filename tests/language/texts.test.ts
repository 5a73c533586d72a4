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
  'main/arguments.ts',
  'main/cli',
  'main/closing.ts',
  'main/confinement.ts',
  'main/crashes.ts',
  'main/dialogs.ts',
  'main/documents',
  'main/handlers.ts',
  'main/index.ts',
  'main/ipc.ts',
  'main/menu.ts',
  'main/mnemonics.ts',
  'main/names.ts',
  'main/places.ts',
  'main/preload.ts',
  'main/preview',
  'main/seeds.ts',
  'main/store',
  'main/window-bounds.ts',
  'main/window.ts',
  'main/words.ts',
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
  'shared/document',
  'shared/figures/derived.ts',
  'shared/figures/known.ts',
  'shared/figures/measure.ts',
  'shared/figures/origins.ts',
  'shared/figures/problems.ts',
  'shared/ipc.ts',
  'shared/limits.ts',
  'shared/model/equations',
  'shared/model/explain/figures.ts',
  'shared/model/explain/sums.ts',
  'shared/model/explain/tell.ts',
  'shared/model/explain/words.ts',
  'shared/model/metrics.ts',
  'shared/model/register',
  'shared/model/register.ts',
  'shared/model/structure.ts',
  'shared/model/summaries.ts',
  'shared/outcome.ts',
  'shared/questions/attribution',
  'shared/questions/draws',
  'shared/settings.ts',
  'shared/tables/best.ts',
  'shared/tables/changed.ts',
  'shared/tables/figures.ts',
  'shared/tables/metric-column.ts',
  'shared/tables/projection.ts',
  'shared/tables/sensitivity.ts',
  'shared/tables/solve.ts',
  'shared/tables/table.ts',
  'shared/tables/write.ts',
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

test('of a piece of a chart, the class is no text and its words are one', () => {
  const source = `import { text } from './shapes.ts';\ntext('end strong', 0, 0, 'of two words');`;
  expect(textsOfCode(source, false)).toEqual([{ line: 2, text: 'of two words' }]);
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
