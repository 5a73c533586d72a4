import { limits } from './limits.ts';
import { start } from './start.ts';

/** English, a file a topic. */
export const english = { limits, start };
