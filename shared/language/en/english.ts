import { assumptions } from './assumptions.ts';
import { draws } from './draws.ts';
import { explain } from './explain.ts';
import { metrics } from './metrics.ts';
import { start } from './start.ts';
import { attribution, tables } from './tables.ts';
import { units } from './units.ts';

/** English, a file a topic. */
export const english = { assumptions, attribution, draws, explain, metrics, start, tables, units };
