import { controls } from './controls.ts';
import { documents } from './documents.ts';
import { finder } from './finder.ts';
import { frame } from './frame.ts';
import { places } from './places.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';

/** English, a file a topic. */
export const english = { controls, documents, finder, places, start, synonyms, frame };
