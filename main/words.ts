import { LANGUAGES, type Words } from '../shared/language/language.ts';

/** What the program says outside its page: menus, dialogs, notices, the command line. Read it when something is said. */
export let words: Words = LANGUAGES.en!;

/** Sets the language, before anything is said. */
export function speak(language: Words): void {
  words = language;
}
