import type { ScenarioDocument } from '../shared/document/schema.ts';
import type { AllWords } from '../shared/language/language.ts';
import { type Names, namesOf } from '../shared/language/names.ts';
import { words } from './words.ts';

/** What things are called in a document, in the language of the program. */
export const namesIn = ({ structure }: Pick<ScenarioDocument, 'structure'>): Names<AllWords> =>
  namesOf(words, structure);
