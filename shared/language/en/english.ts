import { difference } from './difference.ts';
import { sensitivity } from './sensitivity.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { terms } from './terms.ts';

/** English, a file a topic. */
export const english = { difference, sensitivity, solve, start, terms };
