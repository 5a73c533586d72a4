import { controls } from './controls.ts';
import { finder } from './finder.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';

/** English, a file a topic. */
export const english = { controls, finder, start, synonyms };
