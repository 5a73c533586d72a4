import { problems } from './problems/problems.ts';
import { cannotBeUncertain } from './problems/uncertainty.ts';
import { places, refusal } from './refusal.ts';
import { start } from './start.ts';

/** English, a file a topic. */
export const english = { cannotBeUncertain, places, problems, refusal, start };
