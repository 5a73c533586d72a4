import { assumptions } from './assumptions.ts';
import { assumptionsPanel } from './assumptions-panel.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { controls } from './controls.ts';
import { difference } from './difference.ts';
import { distributions } from './distributions.ts';
import { documents } from './documents.ts';
import { draws } from './draws.ts';
import { explain } from './explain.ts';
import { fans } from './fans.ts';
import { finder } from './finder.ts';
import { metrics } from './metrics.ts';
import { noEffect } from './no-effect.ts';
import { places } from './places.ts';
import { ranking } from './ranking.ts';
import { sensitivity } from './sensitivity.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';
import { attribution, tables } from './tables.ts';
import { terms } from './terms.ts';
import { uncertainty } from './uncertainty.ts';
import { units } from './units.ts';
import { window } from './window.ts';

/** English, a file a topic. */
export const english = {
  assumptions,
  assumptionsPanel,
  attribution,
  changes,
  charts,
  controls,
  difference,
  distributions,
  documents,
  draws,
  explain,
  fans,
  finder,
  metrics,
  noEffect,
  places,
  ranking,
  sensitivity,
  solve,
  start,
  synonyms,
  tables,
  terms,
  uncertainty,
  units,
  window,
};
