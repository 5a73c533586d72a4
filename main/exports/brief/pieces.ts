import { AlignmentType, Footer, ImageRun, PageNumber, Paragraph, SimpleField, TabStopType, TextRun } from 'docx';
import type { AllWords } from '../../../shared/language/language.ts';
import { wordsOf } from '../../../shared/language/sentence.ts';
import type { Finding } from '../../../shared/report/findings.ts';
import { officeText } from '../office/office-text.ts';
import { STYLE } from './style-ids.ts';
import { FINDINGS, TEXT_WIDTH } from './styles.ts';

/** A chart as a picture. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** In any unit: the shape alone matters. */
  readonly width: number;
  readonly height: number;
  /** What was found in it, as a sentence. */
  readonly title: string;
}

export const said = (text: string, style: string = STYLE.normal): Paragraph =>
  new Paragraph({ style, children: [new TextRun(officeText(text))] });

export const heading = (text: string, newPage = false): Paragraph =>
  new Paragraph({ style: STYLE.heading, pageBreakBefore: newPage, children: [new TextRun(officeText(text))] });

/** The heading of a part of the annex. */
export const part = (text: string): Paragraph => said(text, STYLE.part);

/** A finding: what it is about, and what was found. */
export const finding = ({ lead, sentence, more }: Finding): Paragraph =>
  new Paragraph({
    style: STYLE.finding,
    numbering: { reference: FINDINGS, level: 0 },
    keepLines: true,
    children: [
      new TextRun({ text: `${officeText(lead)}. `, bold: true }),
      new TextRun(officeText([sentence, more].map(wordsOf).join(' '))),
    ],
  });

/** Numbers figures and tables in the order in which they stand. */
export function createCaptions({ brief }: AllWords) {
  const counts = { figure: 0, table: 0 };
  const caption = (kind: 'figure' | 'table', text: string, style: string) => {
    counts[kind] += 1;
    const label = brief[kind];
    return new Paragraph({
      style,
      children: [
        new TextRun(`${label} `),
        new SimpleField(`SEQ ${label} \\* ARABIC`, String(counts[kind])),
        new TextRun(brief.caption(officeText(text))),
      ],
    });
  };
  return {
    /** Stands above its table. */
    table: (text: string) => caption('table', text, STYLE.caption),
    /** A picture with its caption under it. */
    figure: (picture: ChartPicture, text: string): readonly Paragraph[] => [
      new Paragraph({ style: STYLE.figure, children: [image(picture, text)] }),
      caption('figure', text, STYLE.figureCaption),
    ],
  };
}

export type Captions = ReturnType<typeof createCaptions>;

/** Pixels of a picture as wide as the text: 96 to the inch, of which a twip is the 1440th part. */
const PICTURE_WIDTH = Math.floor((TEXT_WIDTH / 1440) * 96);

/** Those who do not see it read what it shows, and what was found in it; its numbers stand in tables. */
const image = ({ png, width, height, title }: ChartPicture, shown: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * height) / width) },
    altText: { name: officeText(shown), title: officeText(shown), description: officeText(title) },
  });

/** What made the brief, and the page's number, at the foot of every page. */
export function footer(text: string, { brief }: AllWords): Footer {
  const numbers = [PageNumber.CURRENT, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(`${officeText(text)}\t`),
          ...brief
            .page()
            .map(({ text: part, slot }) => new TextRun({ children: [slot === undefined ? part : numbers[slot]!] })),
        ],
      }),
    ],
  });
}
