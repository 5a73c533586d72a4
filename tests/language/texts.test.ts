import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { LANGUAGES } from '../../shared/language/languages.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';
import { textsIn, textsOfCode } from './texts-in-code.ts';

/** What reads as words and is none, by the file it stands in: patterns, codes of files and rows, and what is thrown. */
const NO_WORDS: Readonly<Record<string, RegExp>> = {
  'main/exports/brief/pieces.ts': /^SEQ /,
  'main/exports/brief/style-ids.ts': /^[A-Z]\w+$/,
  'main/exports/brief/styles.ts': /^Calibri$/,
  'main/exports/office/office-package.ts': /^<\?xml|^Xx<Properties/,
  'main/exports/slides/data-workbook.ts': /^<(\?xml|Types|Relationships) /,
  'main/exports/slides/slides.ts': /^Calibri$/,
  'main/exports/workbook/xlsx.ts': /^Calibri$/,
  'main/exports/page/html.ts': /^(font|img)-src data:$|^<!doctype html>$/,
  'main/exports/pictures/bundled-fonts.ts': /^Inter|^Noto/,
  'main/exports/pictures/picture.ts': /^@font-face/,
  'main/exports/pictures/raster.ts': /^Inter$/,
  'main/exports/pictures/system-fonts.ts': /^(Fonts|Microsoft|Windows|Library)$/,
  'renderer/frame/PrintHead.tsx': /^font: |^@page /,
  'shared/figures/formula.ts': /^(at least|at most)$/,
  'shared/figures/period.ts': /^\^/,
  'shared/figures/rules/part-years.ts': /^Seasonal$/,
  'shared/figures/schema.ts': /^(more|less) than$|^at (least|most)$/,
  // What stands in the files of others: names of countries, units as options have them, kinds of flow.
  'shared/imports/questions.ts': /^(USD|persons) thousand$/,
  'shared/imports/countries.ts': /./,
  'shared/imports/layouts/japan-customs.ts': /^JPY thousand$/,
  'shared/imports/layouts/rates.ts': /^Xx per USD$/,
  'shared/imports/layouts/trade-map-partners.ts': /^USD thousand$/,
  'shared/imports/layouts/trade-map-products.ts': /^USD thousand$/,
  'shared/imports/layouts/wits-summary.ts': /^(Ex|Im)port$/,
  'shared/imports/money.ts': /^Xx per USD$/,
  'shared/imports/rows.ts': /^Quotes$/,
  'shared/imports/units.ts': /^JPY per USD$|^persons Xx$|^[A-Z]{3} [A-Z]{3} /,
  'shared/model/algebra/expression.ts': /^Xx is missing$|^a number is missing at Xx$|^the end$|^Xx has no place$/,
  'shared/pictures/asked.ts': /^Xx scale\(Xx\)$/,
  'shared/pictures/picture.ts': /^chart Xx$/,
  'shared/pictures/tornado-picture.ts': /^ink row-name$|^tornado Xx$/,
  'shared/tables/fan.ts': /^quantile Xx$|^share at or above Xx$/,
};

test.each(['main', 'renderer', 'shared'])(
  'no text stands in the code of %s: all that is said is in the language',
  (folder) => {
    const said = textsIn(folder).filter(({ at, text }) => {
      const file = at.slice(0, at.lastIndexOf(':'));
      return !file.startsWith('shared/language/') && !NO_WORDS[file]?.test(text);
    });
    expect(said).toEqual([]);
  },
);

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
