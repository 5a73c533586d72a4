import { difference } from './difference.ts';
import { distributions } from './distributions.ts';
import { fans } from './fans.ts';
import { sensitivity } from './sensitivity.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { terms } from './terms.ts';

/** English, a file a topic. */
export const english = { difference, distributions, fans, sensitivity, solve, start, terms };
