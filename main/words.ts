import type { AllWords } from '../shared/language/language.ts';
import { languageOf } from '../shared/language/languages.ts';
import { type Problem, sentence } from '../shared/language/problems.ts';

/** What the program says outside its page: menus, dialogs, notices, the command line. Read it when something is said. */
export let words: AllWords = languageOf();

/** Sets the language, before anything is said. */
export function speak(language: AllWords): void {
  words = language;
}

/** A problem as a sentence: where it is, what is wrong, what is allowed. */
export const sentenceOf = (problem: Problem): string => sentence(words, problem);
