import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

/** Sizes in half points, room in twentieths of a point. */

export const INK = '1A1A19';
export const SOFT = '4D4D4A';
export const RULE = 'C9C9C3';
export const ACCENT = '3F378F';
export const SHADE = 'F3F3F0';

/** Of Latin letters alone: the program that opens the brief has its own for others. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri' };

/** A page is A4 with margins of two centimetres and more; its text is so wide. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, bottom: 1247, left: 1247, right: 1247, header: 624, footer: 624 },
} as const;
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The list of the findings. */
export const FINDINGS = 'findings';

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** Styles by which all text is set, so that whoever edits the brief changes them in one place. */
export const styles = (language: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 110, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 40 }, keepNext: true },
    },
    heading1: heading(27, 260, 90),
    heading2: heading(22, 180, 60),
    listParagraph: {
      run: { font: FONT },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 22, color: SOFT },
      paragraph: {
        spacing: { after: 200 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: ACCENT } },
      },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 19, bold: true, color: SOFT },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: 'FigureCaption',
      name: 'Figure caption',
      basedOn: 'Caption',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 40, after: 200 }, keepNext: false },
    },
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      next: 'FigureCaption',
      quickFormat: true,
      paragraph: {
        spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        alignment: AlignmentType.CENTER,
      },
    },
    {
      id: 'Lead',
      name: 'Lead to a table',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'TableText',
      quickFormat: true,
      run: { bold: true, color: SOFT },
      paragraph: { keepNext: true },
    },
    {
      id: 'TableNumber',
      name: 'Table number',
      basedOn: 'TableText',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'TableHeadNumber',
      name: 'Table head of numbers',
      basedOn: 'TableHead',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: SOFT },
      paragraph: { spacing: { before: 60, after: 120, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 16, color: SOFT },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
});

/** Findings are numbered, so that people can speak about them. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: FINDINGS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 397 } }, run: { bold: true, color: ACCENT } },
        },
      ],
    },
  ],
};
