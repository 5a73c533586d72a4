import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';
import type { AllWords } from '../../../shared/language/language.ts';
import { STYLE } from './style-ids.ts';

/** Sizes in half points, room in twentieths of a point. */

const INK = '1A1A19';
export const SOFT = '4D4D4A';
export const RULE = 'C9C9C3';
const ACCENT = '3F378F';
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
export const styles = ({ locale, brief: { styles: names } }: AllWords): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: locale } },
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
      id: STYLE.subtitle,
      name: STYLE.subtitle,
      basedOn: STYLE.normal,
      next: STYLE.normal,
      quickFormat: true,
      run: { size: 22, color: SOFT },
      paragraph: {
        spacing: { after: 200 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: ACCENT } },
      },
    },
    {
      id: STYLE.caption,
      name: 'caption',
      basedOn: STYLE.normal,
      next: STYLE.normal,
      quickFormat: true,
      run: { size: 19, bold: true, color: SOFT },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: STYLE.figureCaption,
      name: names.figureCaption,
      basedOn: STYLE.caption,
      next: STYLE.normal,
      quickFormat: true,
      paragraph: { spacing: { before: 40, after: 200 }, keepNext: false },
    },
    {
      id: STYLE.figure,
      name: names.figure,
      basedOn: STYLE.normal,
      next: STYLE.figureCaption,
      quickFormat: true,
      paragraph: {
        spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        alignment: AlignmentType.CENTER,
      },
    },
    {
      id: STYLE.lead,
      name: names.lead,
      basedOn: STYLE.normal,
      next: STYLE.normal,
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.tableText,
      name: names.tableText,
      basedOn: STYLE.normal,
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.tableHead,
      name: names.tableHead,
      basedOn: STYLE.tableText,
      quickFormat: true,
      run: { bold: true, color: SOFT },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.tableNumber,
      name: names.tableNumber,
      basedOn: STYLE.tableText,
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: STYLE.tableHeadNumber,
      name: names.tableHeadNumber,
      basedOn: STYLE.tableHead,
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: STYLE.note,
      name: names.note,
      basedOn: STYLE.normal,
      quickFormat: true,
      run: { size: 18, color: SOFT },
      paragraph: { spacing: { before: 60, after: 120, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: STYLE.normal,
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
