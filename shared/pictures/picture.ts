import type { Lettering } from '../charts/lettering.ts';
import { group, line, movedTo, rect, type Shapes, text } from '../charts/shapes.ts';
import type { DrawnPicture } from './svg-text.ts';
import { balanced, wrapped } from './wrapped.ts';

/** A chart with all that is said around it, before it has a size. */
export interface Picture {
  /** What it shows, as a sentence. */
  readonly title: string;
  /** Metric, unit and years. */
  readonly subtitle: string;
  /** The chart, in a room of this size. */
  readonly chart: (width: number, height: number, lettering: Lettering) => DrawnChart;
  /** What is supposed, in short; empty: nothing is said of it. */
  readonly assumed: string;
  /** Width and height of the chart as it is shown, where it is. */
  readonly shown?: readonly [width: number, height: number];
  /** The chart in words, for those who do not see it. */
  readonly description: string;
}

export interface DrawnChart {
  /** Classes of the chart as a whole, beside `chart`. */
  readonly name: string;
  readonly shapes: Shapes;
}

/** How wide a text is in pixels, by its size and weight. */
export type TextMeasure = (text: string, size: number, weight: 400 | 500 | 600) => number;

/** Width and height of a picture, in pixels of its layout. */
export type PictureRoom = readonly [width: number, height: number];

/** Rooms of the two formats: charts are laid out as on a page, and the file has more pixels. */
export const ROOMS = { wide: [800, 450], square: [675, 675] } as const;
/** Pixels of the file for one of the layout, at 1×: 1280 × 720 and 1080 × 1080. */
export const PIXELS = 1.6;

const SIDE = 22;
const TOP = 20;
const BOTTOM = 14;
const TITLE = { size: 18, pitch: 23, most: 3 } as const;
const SUBTITLE = { size: 12.5, pitch: 17, most: 2 } as const;
const FOOT = { size: 9.5, pitch: 13, most: 2 } as const;
/** Between the words above and the chart, and the chart and the words below. */
const APART = 12;

/** Room for a chart of this size, with two lines of words above it and three below. */
export const roomAround = (width: number, height: number): PictureRoom => [
  width + 2 * SIDE,
  TOP + 2 * TITLE.pitch + 2 + SUBTITLE.pitch + APART + height + APART + 3 * FOOT.pitch + BOTTOM,
];

/** Width of letters of charts as `TextWidth` has it: 12 px, plain or strong. */
const chartWidths =
  (measure: TextMeasure): Lettering['textWidth'] =>
  (text, strong = false) =>
    measure(text, 12, strong ? 600 : 400);

/** A title ends without a full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。។]$/u, '');

/**
 * A picture laid out: title, subtitle, chart, what is assumed, and where its numbers are from and what made them. Nothing is
 * cut off, long words are broken.
 */
export function laidOut(
  picture: Picture,
  source: string,
  [width, height]: PictureRoom,
  measure: TextMeasure,
  words: Lettering['words'],
): DrawnPicture {
  const room = width - 2 * SIDE;
  const inLines = (said: string, { size, most }: typeof SUBTITLE | typeof FOOT) =>
    wrapped(said, room, most, (part) => measure(part, size, 400));
  const title = balanced(withoutStop(picture.title), room, TITLE.most, (part) => measure(part, TITLE.size, 600));
  const subtitle = inLines(picture.subtitle, SUBTITLE);
  const foot = [...inLines(picture.assumed, FOOT), ...inLines(source, FOOT)];
  const under = TOP + title.length * TITLE.pitch + 2 + subtitle.length * SUBTITLE.pitch;
  const over = height - BOTTOM - foot.length * FOOT.pitch;
  const from = under + APART;
  const { name, shapes } = picture.chart(room, over - APART - from, { textWidth: chartWidths(measure), words });
  const rows = (lines: readonly string[], name: string, start: number, pitch: number) =>
    lines.map((said, k) => text(name, SIDE, start + k * pitch, said));
  return {
    width,
    height,
    title: picture.title,
    description: [picture.subtitle, picture.description, picture.assumed, source]
      .filter((part) => part !== '')
      .join('\n'),
    shapes: [
      group('picture', [
        rect('ground', 0, 0, width, height),
        ...rows(title, 'heading', TOP + TITLE.pitch - 7, TITLE.pitch),
        ...rows(subtitle, 'about', TOP + title.length * TITLE.pitch + 2 + SUBTITLE.pitch - 5, SUBTITLE.pitch),
        line('foot-rule', SIDE, width - SIDE, over - 1, over - 1),
        ...rows(foot, 'foot', over + FOOT.pitch - 2, FOOT.pitch),
      ]),
      group(`chart ${name}`, shapes, movedTo(SIDE, from)),
    ],
  };
}
