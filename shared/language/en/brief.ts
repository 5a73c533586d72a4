import { type Sentence, say, slot } from '../sentence.ts';

/** What a brief says beside its report. */
export const brief = {
  /** Of captions, before the number. */
  figure: 'Figure',
  table: 'Table',
  caption: (text: string): string => `: ${text}`,
  /** Of the styles that a brief has of its own, as whoever edits it finds them. */
  styles: {
    figure: 'Figure',
    figureCaption: 'Figure caption',
    lead: 'Lead to a table',
    note: 'Note',
    tableText: 'Table text',
    tableHead: 'Table head',
    tableNumber: 'Table number',
    tableHeadNumber: 'Table head of numbers',
  },
  /** Slots: the number of the page, and of all pages. */
  page: (): Sentence => say`Page ${slot(0)} of ${slot(1)}`,
};
