import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText, measured } from '../../shared/document/json-output.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { utf8Length } from '../../shared/document/utf8.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { readFigures } from '../../shared/figures/read.ts';
import { DEEPEST, LONGEST_NOTES, MOST_BYTES } from '../../shared/limits.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';

const seed = readFileSync('seeds/cambodia-japan.bilateral', 'utf8');
const figures = readFileSync('seeds/cambodia-japan.figures.json', 'utf8');

function opened(text: string): ScenarioDocument {
  const read = readDocument(text, seedStructure);
  if (!read.ok) throw new Error(read.problems.map(sentenceOf).join('\n'));
  return read.value.document;
}

/** The seed with a key that this program does not know, as its text. */
const withKey = (json: string): string => `${seed.trimEnd().slice(0, -1)}, "later": ${json}}`;
const nested = (levels: number, inside: string): string => '['.repeat(levels) + inside + ']'.repeat(levels);

const refusalOf = (text: string): readonly string[] => {
  const written = writeDocument(opened(text));
  return written.ok ? [] : written.problems.map(sentenceOf);
};

describe('what could not be opened again is not saved', () => {
  test('a key that grows with its indent is named with the size it would have', () => {
    const text = withKey(nested(50, Array.from({ length: 200_000 }, () => '1').join(',')));
    expect(text.length).toBeLessThan(MOST_BYTES / 10);
    const [problem] = refusalOf(text);
    // 200,000 lines, each of 51 · 2 blanks, a number, a comma and a line end.
    expect(problem).toMatch(
      /^file: would be 20\.\d MiB long, most of it in later\[0\]\[0\]\[0\], at most 16 MiB can be opened again/,
    );
  });

  test('a key whose text would be longer than any text can be', () => {
    const text = withKey(nested(60, Array.from({ length: 4_500_000 }, () => '1').join(',')));
    expect(refusalOf(text)[0]).toMatch(/^file: would be \d+\.\d MiB long, most of it in later/);
  });

  test('notes in letters of three bytes', () => {
    const document = opened(seed);
    const notes = 'ក'.repeat(LONGEST_NOTES);
    const scenarios = Array.from({ length: 60 }, (_, k) => ({ ...document.scenarios[0]!, id: `s-${k}`, notes }));
    const written = writeDocument({ ...document, scenarios });
    const [problem] = written.ok ? [] : written.problems.map(sentenceOf);
    expect(problem).toMatch(
      /^file: would be 17\.\d MiB long, most of it in scenarios, at most 16 MiB can be opened again: shorten that/,
    );
    expect(writeDocument({ ...document, scenarios: scenarios.slice(0, 50) }).ok).toBe(true);
  });

  test('figures that are nested one level deeper in a document than in their own file', () => {
    const deep = `${figures.trimEnd().slice(0, -1)}, "later": ${nested(DEEPEST - 1, '')}}`;
    const read = readFigures(deep);
    if (!read.ok) throw new Error(sentenceOf(read.problems[0]!));
    const written = writeDocument({ ...opened(seed), figures: read.value });
    expect(written.ok ? [] : written.problems.map(sentenceOf)).toEqual([
      'figures.later[0][0]: would be nested more than 64 levels deep, 64 levels can be opened again: remove what is nested there',
    ]);
  });

  test('one byte more than can be opened', () => {
    const rest = measured({ filler: '' }).bytes;
    expect(jsonText({ filler: 'x'.repeat(MOST_BYTES - rest) }).ok).toBe(true);
    expect(jsonText({ filler: 'x'.repeat(MOST_BYTES - rest + 1) }).ok).toBe(false);
  });

  test('the size that is foretold is that of the text, in UTF-8, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.string({ unit: 'binary' }), (json, text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
        const value: unknown = JSON.parse(json);
        expect(measured(value).bytes).toBe(Buffer.byteLength(`${JSON.stringify(value, null, 2)}\n`));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a number under a key that this program does not know', () => {
  test.each([
    ['1e400', 'too large for a number'],
    ['-1e400', 'the same below 0'],
    ['1e-400', 'too small for a number'],
    ['12345678901234567890', 'more digits than a number has'],
    ['9007199254740993', 'a whole number between two that there are'],
    ['0.1000000000000000055', 'digits behind the last that counts'],
    ['-0', 'a zero with a sign'],
    ['-0.0e5', 'the same, written longer'],
  ])('%s is refused by name: %s', (number) => {
    const read = readDocument(withKey(`{"a": [1, ${number}]}`), seedStructure);
    expect(read.ok ? [] : read.problems.map(sentenceOf)).toEqual([
      `later.a[1]: is ${number}, a number that this program does not know and cannot keep as it stands, write it in quotation marks, or remove it`,
    ]);
  });

  test.each(['1.0', '1.50', '1E3', '10e-1', '0.0', '0e7', '0.10000000000000001', '5e-324', '1.7976931348623157e308'])(
    '%s is kept as the number it is',
    (number) => {
      const written = writeDocument(opened(withKey(number)));
      expect(written.ok && JSON.parse(written.value).later).toBe(Number(number));
    },
  );

  test('every number that was saved can be opened again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        // As it is written: −0 as 0.
        expect(opened(withKey(JSON.stringify(number)))).toMatchObject({ later: number === 0 ? 0 : number });
      }),
      { numRuns: 150 },
    );
  });

  test('can be opened again where it lies halfway between two texts of as many digits', () => {
    expect(opened(withKey('-205953627145418.12'))).toMatchObject({ later: -205953627145418.12 });
  });

  test('is refused inside a growth path of a scenario too, and in a figures file', () => {
    const json = JSON.parse(seed);
    json.scenarios[0].changes = { 'exports.growth': { shape: 'constant', rate: 0.1, later: 'HERE' } };
    const read = readDocument(JSON.stringify(json).replace('"HERE"', '1e400'), seedStructure);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'scenarios[0].changes["exports.growth"].later',
    ]);
    const file = readFigures(figures.replace('"sources": [', '"later": -0, "sources": ['));
    expect(file.ok ? [] : file.problems.map(({ path }) => path)).toEqual(['later']);
  });

  test('in a field that it knows, digits beyond those of a number are no reason to refuse a file', () => {
    const text = seed.replace(/"totalTrade": 2000\b/, '"totalTrade": 2000.000000000000000001');
    expect(text).not.toBe(seed);
    expect(opened(text).baseline.assumptions.base.totalTrade).toBe(2000);
  });
});
