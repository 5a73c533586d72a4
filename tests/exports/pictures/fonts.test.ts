import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { facesOf, widthOf } from '../../../main/exports/pictures/fonts.ts';
import { shapedFont } from '../../../main/exports/pictures/harfbuzz.ts';
import { fontsIn } from '../../../main/exports/pictures/system-fonts.ts';

const lettersOf = (text: string) => new Map([[400, new Set(text)]]);

describe('widths of texts', () => {
  test('are those of the bundled font: H of Inter is 1,522 of 2,048 units wide', () => {
    expect(widthOf('H', 2048, 400)).toBe(1522);
    expect(widthOf('H', 1024, 400)).toBe(761);
  });

  test('are kerned, and wider in a stronger weight', () => {
    expect(widthOf('AV', 100, 400)).toBeLessThan(widthOf('A', 100, 400) + widthOf('V', 100, 400));
    expect(widthOf('Exports', 100, 600)).toBeGreaterThan(widthOf('Exports', 100, 400));
  });

  test('are shaped: the signs of a Khmer syllable stand over and under each other', () => {
    const apart = [...'កម្ពុជា'].reduce((sum, letter) => sum + widthOf(letter, 100, 400), 0);
    expect(widthOf('កម្ពុជា', 100, 400)).toBeLessThan(0.8 * apart);
  });
});

describe('what a picture embeds', () => {
  test('holds the letters it is cut for and no other', () => {
    const { faces, missing } = facesOf(lettersOf('Phnom Penh 2035'));
    expect(missing).toEqual([]);
    expect(faces.map(({ weight }) => weight)).toEqual([400]);
    const cut = shapedFont(faces[0]!.bytes);
    expect([...'PhnomPenh2035'].every((letter) => cut.has(letter.codePointAt(0)!))).toBe(true);
    expect(cut.has('Z'.codePointAt(0)!)).toBe(false);
    expect(faces[0]!.bytes.length).toBeLessThan(6_000);
  });

  test('is a face of its own for each script, in each weight that is written', () => {
    const { faces } = facesOf(
      new Map([
        [400, new Set('Łódź កម្ពុជា')],
        [600, new Set('Łódź')],
      ]),
    );
    expect(faces.map(({ weight, letters }) => [weight, letters.join('')])).toEqual([
      [400, ' dó'],
      [400, 'Łź'],
      [400, 'កជពមាុ្'],
      [600, 'dó'],
      [600, 'Łź'],
    ]);
  });

  test('letters that no font has are given back, not drawn unsaid; what shows nothing of itself is not missed', () => {
    const { missing } = facesOf(lettersOf('a\u{10FFF0}\u0378\u200d\u2068\n'));
    expect(missing).toEqual(['\u0378', '\u{10FFF0}'].toSorted());
  });
});

describe('fonts of the system', () => {
  test('what is no font, or no longer there, is passed over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bilateral-fonts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'broken.ttf'), 'no font at all');
    writeFileSync(join(folder, 'empty.otf'), '');
    expect(fontsIn([folder, join(folder, 'gone')]).find(0x65e5)).toBeNull();
  });

  test('one with the letter is found, by what it has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bilateral-fonts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [greek] = facesOf(lettersOf('Ω')).faces;
    const [latin] = facesOf(lettersOf('A')).faces;
    writeFileSync(join(folder, 'a-latin.ttf'), latin!.bytes);
    writeFileSync(join(folder, 'b-greek.ttf'), greek!.bytes);
    const fonts = fontsIn([folder]);
    expect(fonts.find('Ω'.codePointAt(0)!)?.bytes).toEqual(greek!.bytes);
    expect(fonts.find('日'.codePointAt(0)!)).toBeNull();
  });
});
