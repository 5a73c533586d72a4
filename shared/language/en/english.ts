import { distributions } from './distributions.ts';
import { fans } from './fans.ts';
import { start } from './start.ts';

/** English, a file a topic. */
export const english = { distributions, fans, start };
