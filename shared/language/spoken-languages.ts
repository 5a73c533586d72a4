import { spoken } from './en/spoken.ts';
import type { Words } from './language.ts';

/** What the window says, by the BCP 47 tag of the language. */
export const LANGUAGES: Record<string, Words> = { en: spoken };

/** What the window says in the language of a tag; English where none was chosen, or it is not there. */
export const spokenIn = (tag = 'en'): Words => (Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag]! : spoken);

/** What a language calls itself. */
export const nameOfLanguage = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
