import type { english } from './en/english.ts';
import type { spoken } from './en/spoken.ts';

/**
 * What the window says, in one language: texts, and a typed function for each sentence that has something to fill in, so
 * that word order and grammar belong to the language. English is written first, and every other language has its form.
 */
export type Words = typeof spoken;

/** Everything the program says: in its menus and dialogs, on the command line and in exports too. */
export type AllWords = typeof english;

/** What a report says, beside what the window does. */
export type ReportWords = Words & Pick<AllWords, 'report'>;
