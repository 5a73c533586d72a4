import { assumptions } from './assumptions.ts';
import { metrics } from './metrics.ts';
import { start } from './start.ts';
import { units } from './units.ts';

/** English, a file a topic. */
export const english = { assumptions, metrics, start, units };
