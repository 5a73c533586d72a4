import type { Words } from '../shared/language/language.ts';
import { type Problem, sentence } from '../shared/language/problems.ts';
import { spokenIn } from '../shared/language/spoken-languages.ts';

/** What the page says. Read it when something is said, never while a module loads: the language may be another then. */
export let words: Words = spokenIn();

/** Sets the language of the page, before anything is drawn. */
export function speak(language: Words): void {
  words = language;
}

/** A problem as a sentence: where it is, what is wrong, what is allowed. */
export const sentenceOf = (problem: Problem): string => sentence(words, problem);
