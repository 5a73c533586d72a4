import type { Shape, Shapes } from '../charts/shapes.ts';
import type { PictureTheme } from '../exports/choices.ts';
import { type Styled, type StyleRule, styled } from './cascade.ts';
import { INITIAL, type Presentation, presentationAttributes, presentationOf } from './presentation.ts';

/** A picture as it is drawn: all of it, in pixels of its own. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly shapes: Shapes;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** How a picture is written. */
export interface Writing {
  readonly theme: PictureTheme;
  readonly rules: readonly StyleRule[];
  /** Pixels of the file for one of the picture. */
  readonly scale: number;
  /** Families of letters, the first one first. */
  readonly family: string;
  /** `@font-face` rules; empty: none. */
  readonly faces: string;
  /** How wide a text is in pixels, by its size and weight. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

/**
 * A picture as the text of an SVG file that browsers, Inkscape, LibreOffice and resvg draw alike: every colour, stroke and
 * size is an attribute, and nothing is left to a stylesheet. The same picture gives the same text.
 */
export function svgText(picture: DrawnPicture, writing: Writing): string {
  const { width, height, shapes } = picture;
  const { theme, rules, scale, family, faces, measure } = writing;
  const root = styled({ tag: 'g', attributes: {} }, null, null, rules);
  const head = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['viewBox', `0 0 ${rounded(width)} ${rounded(height)}`],
    ['width', rounded(width * scale)],
    ['height', rounded(height * scale)],
    ['role', 'img'],
    ['font-family', family],
    // Letters stand where they were measured, not on whole pixels.
    ['text-rendering', 'geometricPrecision'],
    // As much of a text as there is between two others of its line.
    ['xml:space', 'preserve'],
  ] as const;
  const inside = written(shapes, { theme, rules, measure, around: INITIAL, parent: root, part: 'all' });
  const style = faces === '' ? '' : `<style>${escaped(faces)}</style>`;
  return `<svg${attributesText(head)}>${headText(picture)}${style}${inside}</svg>\n`;
}

/** What is read of a picture where it is not seen. */
export const headText = ({ title, description }: Pick<DrawnPicture, 'title' | 'description'>): string =>
  `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;

/** All letters of a picture by the weight they are written in: what its fonts have to hold. */
export function lettersByWeight(
  { shapes }: Pick<DrawnPicture, 'shapes'>,
  rules: readonly StyleRule[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const letters = new Map<number, Set<string>>();
  const look = (inside: Shapes, parent: Styled, around: Presentation): void => {
    eachStyled(inside, { theme: 'light', rules, around, parent }, (shape, element, own) => {
      const known = letters.get(own.fontWeight) ?? new Set();
      if (shape.words !== '') letters.set(own.fontWeight, known);
      for (const letter of shape.words) known.add(letter);
      look(shape.inside, element, own);
    });
  };
  look(shapes, styled({ tag: 'g', attributes: {} }, null, null, rules), INITIAL);
  return letters;
}

interface Context {
  readonly theme: PictureTheme;
  readonly rules: readonly StyleRule[];
  readonly around: Presentation;
  readonly parent: Styled;
}

function eachStyled(
  shapes: Shapes,
  { theme, rules, around, parent }: Context,
  each: (shape: Shape, element: Styled, own: Presentation) => void,
): void {
  let before: Styled | null = null;
  for (const shape of shapes) {
    if (!shape || shape.tag === 'title') continue;
    const element = styled(shape, parent, before, rules);
    each(shape, element, presentationOf(element, around, theme));
    before = element;
  }
}

/** Which paint of an element is written: its halo lies behind its fill in every program only as an element of its own. */
type Part = 'all' | 'halo' | 'fill';

interface Place extends Context {
  readonly part: Part;
  readonly measure: Writing['measure'];
}

function written(shapes: Shapes, place: Place): string {
  let text = '';
  eachStyled(shapes, place, (shape, element, own) => {
    const haloed = place.part === 'all' && own.strokeFirst && own.stroke !== null && shape.tag !== 'g';
    const parts: readonly Part[] = haloed ? ['halo', 'fill'] : [place.part];
    for (const part of parts) text += elementText(shape, element, own, { ...place, part });
  });
  return text;
}

function elementText(shape: Shape, element: Styled, whole: Presentation, place: Place): string {
  const own = partOf(whole, place.part);
  if (shape.tag === 'text') return lineText(shape, element, own, place);
  if (!GROUPS.has(shape.tag) && own.fill === null && own.stroke === null) return '';
  const inside = written(shape.inside, { ...place, around: own, parent: element });
  if (shape.tag === 'g' && inside === '') return '';
  const attributes = attributesText([
    ...geometryOf(shape),
    ...Object.entries(presentationAttributes(own, place.around)),
  ]);
  return inside === '' ? `<${shape.tag}${attributes}/>` : `<${shape.tag}${attributes}>${inside}</${shape.tag}>`;
}

/** A piece of a line of words, from where it begins. */
interface Run {
  readonly words: string;
  readonly own: Presentation;
  readonly shift: number;
  readonly width: number;
}

/**
 * A line of words: each piece of it is a text of its own, at its own place, as LibreOffice aligns every piece by itself; and
 * each is as long as it was measured, so that letters of another font leave room for what stands beside them.
 */
function lineText(shape: Shape, element: Styled, own: Presentation, place: Place): string {
  const runs = runsOf(shape, element, own, place);
  const whole = runs.reduce((sum, { shift, width }) => sum + shift + width, 0);
  const y = Number(shape.attributes['y'] ?? 0) + shiftOf(shape, own);
  const single = runs.length === 1;
  let x = Number(shape.attributes['x'] ?? 0) - (single ? 0 : whole * BEFORE[own.anchor]!);
  return runs
    .map((run) => {
      x += run.shift;
      const said = single ? run.own : { ...run.own, anchor: 'start' };
      const attributes = attributesText([
        ['x', rounded(x)],
        ['y', rounded(y)],
        ...(run.width > 0
          ? [['textLength', rounded(run.width)] as const, ['lengthAdjust', 'spacingAndGlyphs'] as const]
          : []),
        ...geometryOf(shape).filter(([name]) => name !== 'x' && name !== 'y'),
        ...Object.entries(presentationAttributes(said, place.around)),
        ...(place.part === 'halo' ? [['aria-hidden', 'true'] as const] : []),
      ]);
      x += run.width;
      return `<text${attributes}>${escaped(run.words)}</text>`;
    })
    .join('');
}

/** How much of a line of words stands before its place. */
const BEFORE: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function runsOf(shape: Shape, element: Styled, own: Presentation, { measure, part, ...place }: Place): readonly Run[] {
  const runs: Run[] = [];
  const add = (words: string, said: Presentation, shift: number) => {
    if (words !== '') runs.push({ words, own: said, shift, width: measure(words, said.fontSize, said.fontWeight) });
  };
  add(shape.words, own, 0);
  eachStyled(shape.inside, { ...place, around: own, parent: element }, (piece, _, said) =>
    add(piece.words, partOf(said, part), Number(piece.attributes['dx'] ?? 0)),
  );
  return runs;
}

/** What is drawn of it by what is in it, or draws nothing itself. */
const GROUPS: ReadonlySet<string> = new Set(['g', 'clipPath']);

const partOf = (own: Presentation, part: Part): Presentation =>
  part === 'halo' ? { ...own, fill: null } : part === 'fill' ? { ...own, stroke: null } : own;

/** Attributes of shapes that a picture has; others are the page's, for its pointer and its reader. */
const GEOMETRY = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
  'd',
  'points',
  'transform',
  'id',
  'clip-path',
] as const;

const geometryOf = ({ attributes }: Shape): readonly (readonly [string, string])[] =>
  GEOMETRY.flatMap((name) => {
    const value = attributes[name];
    if (value === undefined || value === '') return [];
    return [[name, typeof value === 'number' ? rounded(value) : value] as const];
  });

/** Not every program understands a shift by a part of the letters' size. */
const shiftOf = ({ attributes }: Shape, { fontSize }: Presentation): number =>
  attributes['dy'] === undefined ? 0 : Number.parseFloat(String(attributes['dy'])) * fontSize;

const attributesText = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** As text of XML, whatever it holds: what XML 1.0 has no place for is shown as a missing letter. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
