import type { english } from './en/english.ts';

/**
 * Everything the program says, in one language: texts, and a typed function for each sentence that has something to
 * fill in, so that word order and grammar belong to the language. English is written first, and every other language
 * has its form.
 */
export type Words = typeof english;
