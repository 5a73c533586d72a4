import { type Names, namesOf } from '../shared/language/names.ts';
import type { Structure } from '../shared/model/structure.ts';
import { words } from './words.ts';

let structure: Structure | null = null;

/** From here on things are called as in a document of this structure; the document's store says so. */
export function callAsIn(document: { readonly structure: Structure }): void {
  structure = document.structure;
}

/** What things are called in the open document. Ask when something is said, as `words` are. */
export function names(): Names {
  if (structure === null) throw new Error('no document is open');
  return namesOf(words, structure);
}
