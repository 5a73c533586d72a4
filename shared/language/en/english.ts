import { controls } from './controls.ts';
import { difference } from './difference.ts';
import { distributions } from './distributions.ts';
import { fans } from './fans.ts';
import { finder } from './finder.ts';
import { places } from './places.ts';
import { ranking } from './ranking.ts';
import { sensitivity } from './sensitivity.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';
import { terms } from './terms.ts';
import { uncertainty } from './uncertainty.ts';
import { window } from './window.ts';

/** English, a file a topic. */
export const english = {
  controls,
  difference,
  distributions,
  fans,
  finder,
  places,
  ranking,
  sensitivity,
  solve,
  start,
  synonyms,
  terms,
  uncertainty,
  window,
};
