import { start } from './start.ts';

/** English, a file a topic. */
export const english = { start };
