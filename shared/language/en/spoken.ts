import { amounts } from './amounts.ts';
import { assumptions } from './assumptions.ts';
import { assumptionsPanel } from './assumptions-panel.ts';
import { baseYear } from './base-year.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { compare } from './compare.ts';
import { composition } from './composition.ts';
import { controls } from './controls.ts';
import { derived } from './derived.ts';
import { difference } from './difference.ts';
import { distributions } from './distributions.ts';
import { documents } from './documents.ts';
import { draws } from './draws.ts';
import { explain } from './explain.ts';
import { explanation } from './explanation.ts';
import { exporting } from './exporting.ts';
import { fans } from './fans.ts';
import { figures } from './figures.ts';
import { finder } from './finder.ts';
import { formula } from './formula.ts';
import { frame } from './frame.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { limits } from './limits.ts';
import { dates, locale, numbers } from './locale.ts';
import { metrics } from './metrics.ts';
import { newDocument } from './new-document.ts';
import { noEffect } from './no-effect.ts';
import { pictures } from './pictures.ts';
import { places } from './places.ts';
import { problems } from './problems/problems.ts';
import { cannotBeUncertain } from './problems/uncertainty.ts';
import { ranking } from './ranking.ts';
import { reasons } from './reasons.ts';
import { refusal } from './refusal.ts';
import { scenarios } from './scenarios.ts';
import { sensitivity } from './sensitivity.ts';
import { series } from './series.ts';
import { setup } from './setup.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';
import { attribution, tables } from './tables.ts';
import { terms } from './terms.ts';
import { uncertainty } from './uncertainty.ts';
import { units } from './units.ts';

/** English as the window says it, a file a topic. */
export const spoken = {
  amounts,
  assumptions,
  assumptionsPanel,
  attribution,
  baseYear,
  tables,
  cannotBeUncertain,
  changes,
  charts,
  commands,
  compare,
  composition,
  controls,
  dates,
  derived,
  difference,
  distributions,
  documents,
  draws,
  explain,
  explanation,
  exporting,
  fans,
  figures,
  finder,
  formula,
  frame,
  history,
  importing,
  limits,
  locale,
  metrics,
  newDocument,
  noEffect,
  numbers,
  pictures,
  places,
  problems,
  ranking,
  reasons,
  refusal,
  scenarios,
  sensitivity,
  series,
  setup,
  solve,
  start,
  synonyms,
  terms,
  uncertainty,
  units,
};
