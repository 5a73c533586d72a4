import { type Sentence, say, slot } from '../sentence.ts';

/** What a brief says beside its report. */
export const brief = {
  /** Of captions, before the number. */
  figure: 'Figure',
  table: 'Table',
  caption: (text: string): string => `: ${text}`,
  /** Slots: the number of the page, and of all pages. */
  page: (): Sentence => say`Page ${slot(0)} of ${slot(1)}`,
};
