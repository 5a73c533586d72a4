import { english } from './en/english.ts';
import type { Words } from './language.ts';

/** Languages by their BCP 47 tag. */
export const LANGUAGES: Readonly<Record<string, Words>> = { en: english };
