import { charts } from './charts.ts';
import { start } from './start.ts';

/** English, a file a topic. */
export const english = { charts, start };
