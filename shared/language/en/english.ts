import { assumptions } from './assumptions.ts';
import { controls } from './controls.ts';
import { documents } from './documents.ts';
import { finder } from './finder.ts';
import { metrics } from './metrics.ts';
import { places } from './places.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';
import { units } from './units.ts';
import { window } from './window.ts';

/** English, a file a topic. */
export const english = {
  assumptions,
  controls,
  documents,
  finder,
  metrics,
  places,
  start,
  synonyms,
  units,
  window,
};
