import { english } from './en/english.ts';
import type { Words } from './language.ts';

/** Languages by their BCP 47 tag. */
export const LANGUAGES: Record<string, Words> = { en: english };

/** The language of a tag; English where none was chosen, or it is not there. */
export const languageOf = (tag = 'en'): Words => (Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag]! : english);

/** What a language calls itself. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
