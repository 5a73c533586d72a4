import { readingPage } from '../../shared/language/en/reading-page.ts';
import { report } from '../../shared/language/en/report.ts';
import { spoken } from '../../shared/language/en/spoken.ts';
import { type Names, namesOf } from '../../shared/language/names.ts';
import type { Structure } from '../../shared/model/structure.ts';

/** What the page says: what the window does, its report, and words of its own. */
export const words = { ...spoken, report, readingPage };

/** What things are called in the page's document. */
export const pageNames = (structure: Structure): Names<typeof words> => namesOf(words, structure);
