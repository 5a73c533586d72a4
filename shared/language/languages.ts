import { english } from './en/english.ts';
import type { AllWords } from './language.ts';

/** Languages by their BCP 47 tag. */
export const LANGUAGES: Record<string, AllWords> = { en: english };

/** The language of a tag; English where none was chosen, or it is not there. */
export const languageOf = (tag = 'en'): AllWords => (Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag]! : english);
