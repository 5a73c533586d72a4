import { BUNDLED, WEIGHTS, type Weight } from './bundled-fonts.ts';
import { nameFamilyAlone } from './font-tables.ts';
import { cutFont, type ShapedFont, shapedFont } from './harfbuzz.ts';
import { type FontFile, systemFonts } from './system-fonts.ts';
import { openType } from './woff.ts';

interface Font extends FontFile {
  readonly shaped: ShapedFont;
}

const opened = new Map<Weight, readonly Font[]>();

/** The bundled cuts of a weight. */
function bundled(weight: Weight): readonly Font[] {
  let fonts = opened.get(weight);
  if (!fonts) {
    fonts = BUNDLED[weight].map(({ family, file }) => {
      const bytes = openType(file());
      nameFamilyAlone(bytes, family);
      return opening({ bytes, index: 0 });
    });
    opened.set(weight, fonts);
  }
  return fonts;
}

const opening = (file: FontFile): Font => ({ ...file, shaped: shapedFont(file.bytes, file.index) });

const fromSystem = new Map<string, Font | null>();
/** The system's fonts that a letter was found in: looked through before files are. */
const foundInSystem: Font[] = [];

/** A font of the system that has a letter; null where none has it. Its one cut stands for every weight. */
function systemFont(letter: string): Font | null {
  const known = fromSystem.get(letter);
  if (known !== undefined) return known;
  const codePoint = letter.codePointAt(0)!;
  let font = foundInSystem.find(({ shaped }) => shaped.has(codePoint)) ?? null;
  if (font === null) {
    const file = systemFonts().find(codePoint);
    font = file && opening(file);
    if (font) foundInSystem.push(font);
  }
  fromSystem.set(letter, font);
  return font;
}

/** Letters that show nothing of themselves: spaces that end lines, marks of direction, joiners, variation selectors. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u;

function fontOf(letter: string, weight: Weight): Font | null {
  const codePoint = letter.codePointAt(0)!;
  return bundled(weight).find(({ shaped }) => shaped.has(codePoint)) ?? systemFont(letter);
}

const widths = new Map<string, number>();
/** Texts whose widths are kept. */
const MOST_KEPT = 20_000;

/** How wide a text is in pixels, in letters of a size and weight: shaped by the fonts that a picture of it embeds. */
export function widthOf(text: string, size: number, asked: number): number {
  const weight = WEIGHTS.find((one) => one === asked) ?? 400;
  const key = `${weight}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= MOST_KEPT) widths.clear();
    width = runs(text, weight).reduce((sum, { font, run }) => sum + font.shaped.width(run), 0);
    widths.set(key, width);
  }
  return width * size;
}

/** The pieces of a text that have one font each. */
export const piecesOf = (text: string, asked: number): readonly string[] =>
  runs(text, WEIGHTS.find((one) => one === asked) ?? 400).map(({ run }) => run);

/** A text in pieces that have one font each, spaces with what is before them. What has a glyph nowhere is as wide as the sign for it. */
function runs(text: string, weight: Weight): readonly { readonly font: Font; readonly run: string }[] {
  const found: { font: Font; run: string }[] = [];
  for (const letter of text) {
    const last = found.at(-1);
    const joins =
      last && (UNSEEN.test(letter) || /[\p{M}\s]/u.test(letter)) && last.font.shaped.has(letter.codePointAt(0)!);
    const font = joins ? last.font : (fontOf(letter, weight) ?? bundled(weight)[0]!);
    if (last?.font === font) last.run += letter;
    else found.push({ font, run: letter });
  }
  return found;
}

/** A part of a font that a picture embeds: the letters it is for, in their order. */
export interface Face {
  readonly weight: Weight;
  readonly letters: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The font that it was cut from. */
  readonly whole: Uint8Array<ArrayBuffer>;
}

/** The faces that hold these letters, and the letters that no font has. */
export interface Faces {
  readonly faces: readonly Face[];
  readonly missing: readonly string[];
}

/** What a picture embeds of fonts so that its letters, by weight, are there wherever it is shown. */
export function facesOf(letters: ReadonlyMap<number, ReadonlySet<string>>): Faces {
  const missing = new Set<string>();
  const faces = WEIGHTS.flatMap((weight) => {
    const byFont = new Map<Font, string[]>();
    for (const letter of [...(letters.get(weight) ?? [])].toSorted()) {
      if (UNSEEN.test(letter)) continue;
      const font = fontOf(letter, weight);
      if (font === null) missing.add(letter);
      else byFont.set(font, [...(byFont.get(font) ?? []), letter]);
    }
    return [...byFont].flatMap(([{ bytes, index }, own]): readonly Face[] => {
      const cut = cutFont(bytes, index, [...own, ' ']);
      return cut === null ? [] : [{ weight, letters: own, bytes: cut, whole: bytes }];
    });
  });
  return { faces, missing: [...missing].toSorted() };
}
