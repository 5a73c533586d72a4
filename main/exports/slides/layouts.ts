import type pptxgen from 'pptxgenjs';
import type { AllWords } from '../../../shared/language/language.ts';
import { token } from './colours.ts';
import type { SlideTable } from './deck.ts';

/** Rooms on a slide of 13.33 × 7.5 inches, in inches. */
const SIDE = 0.6;
const WIDTH = 13.33 - 2 * SIDE;
/** Of the title of a finding, and of what stands under it. */
const TITLE_ROOM = { x: SIDE, y: 0.35, w: WIDTH, h: 1.15 } as const;
const BODY_ROOM = { x: SIDE, y: 1.55, w: WIDTH, h: 0.65 } as const;
export const CHART_ROOM = { x: SIDE, y: 2.25, w: WIDTH, h: 4.65 } as const;

const TITLE_SIZE = 22;
const BODY_SIZE = 14;
const TABLE_SIZE = 12;
const FOOT_SIZE = 10;
/** No title is written smaller. */
const SMALLEST = 9;
/** Width of a bold letter, and height of a line, by the size of the letters; what is wide is as wide as they are high. */
const [LETTER, LINE] = [0.56, 1.2];
const WIDE = /[MW\u2e80-\u{3ffff}]/u;

/** The two layouts: one for the first slide, one for a finding, each with a title and a text to type over. */
export function addLayouts(deck: pptxgen, foot: string, { slides }: AllWords): void {
  const [ink, soft, accent] = [token('--ink'), token('--ink-soft'), token('--accent')];
  const placeholder = (name: 'title' | 'body', room: pptxgen.PositionProps, fontSize: number, color: string) => ({
    placeholder: {
      options: {
        name,
        type: name,
        ...room,
        fontSize,
        color,
        bold: name === 'title',
        align: 'left',
        valign: name === 'title' ? 'bottom' : 'top',
        margin: 0,
        fit: 'shrink',
      } as const,
      text: '',
    },
  });
  const rule = (y: number) => ({ rect: { x: SIDE, y, w: 1.2, h: 0.05, fill: { color: accent } } });
  const footer = {
    text: {
      text: foot,
      options: { x: SIDE, y: 7.0, w: WIDTH - 1, h: 0.3, fontSize: FOOT_SIZE, color: soft, margin: 0 },
    },
  };
  const slideNumber = {
    x: SIDE + WIDTH - 0.8,
    y: 7.0,
    w: 0.8,
    h: 0.3,
    fontSize: FOOT_SIZE,
    color: soft,
    align: 'right',
    margin: 0,
  } as const;
  deck.defineSlideMaster({
    title: slides.layouts.title,
    background: { color: token('--ground') },
    objects: [
      placeholder('title', { x: SIDE, y: 1.6, w: WIDTH, h: 1.6 }, 40, ink),
      rule(3.4),
      placeholder('body', { x: SIDE, y: 3.7, w: WIDTH, h: 2.4 }, 18, soft),
      footer,
    ],
  });
  deck.defineSlideMaster({
    title: slides.layouts.finding,
    background: { color: token('--ground') },
    objects: [
      placeholder('title', TITLE_ROOM, TITLE_SIZE, ink),
      placeholder('body', BODY_ROOM, BODY_SIZE, soft),
      footer,
    ],
    slideNumber,
  });
}

/**
 * A text in a placeholder of the finding's layout: where long names make it longer than its room, in letters that fit, as
 * the programs that open it shrink a text only when it is edited.
 */
export function addInRoom(slide: pptxgen.Slide, placeholder: 'title' | 'body', text: string): void {
  const [room, size] = placeholder === 'title' ? [TITLE_ROOM, TITLE_SIZE] : [BODY_ROOM, BODY_SIZE];
  const points = Array.from({ length: size - SMALLEST + 1 }, (_, k) => size - k);
  const ems = Array.from(text, (letter) => (WIDE.test(letter) ? 1 : LETTER)).reduce((sum, one) => sum + one, 0);
  const fits = (pt: number) => Math.ceil((ems * pt) / (room.w * 72)) * pt * LINE <= room.h * 72;
  const fontSize = points.find(fits) ?? SMALLEST;
  slide.addText([{ text, options: fontSize < size ? { fontSize } : {} }], { placeholder });
}

/** A table to edit, as wide as the slide's text. */
export function addTable(slide: pptxgen.Slide, { heads, shares, numbersFrom, rows }: SlideTable): void {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const line = (color: string, pt: number) => ({ type: 'solid', color, pt }) as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, k: number, head: boolean): pptxgen.TableCell => ({
    text,
    options: {
      bold: head,
      color: head ? token('--ink-soft') : token('--ink'),
      align: k >= numbersFrom ? 'right' : 'left',
      valign: head ? 'bottom' : 'top',
      border: [none, none, line(token('--rule'), head ? 1 : 0.5), none],
    },
  });
  slide.addTable(
    [heads.map((text, k) => cell(text, k, true)), ...rows.map((row) => row.map((text, k) => cell(text, k, false)))],
    {
      x: SIDE,
      y: 2.3,
      w: WIDTH,
      colW: shares.map((share) => (share / whole) * WIDTH),
      fontSize: TABLE_SIZE,
      margin: [0.03, 0.06, 0.03, 0.06],
      autoPage: false,
    },
  );
}
