import { amounts } from './amounts.ts';
import { assumptions } from './assumptions.ts';
import { assumptionsPanel } from './assumptions-panel.ts';
import { baseYear } from './base-year.ts';
import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { commandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { compare } from './compare.ts';
import { composition } from './composition.ts';
import { controls } from './controls.ts';
import { derived } from './derived.ts';
import { dialogs } from './dialogs.ts';
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
import { importing } from './importing.ts';
import { limits } from './limits.ts';
import { dates, locale, numbers } from './locale.ts';
import { menus } from './menus.ts';
import { metrics } from './metrics.ts';
import { newDocument } from './new-document.ts';
import { noEffect } from './no-effect.ts';
import { notices } from './notices.ts';
import { pictures } from './pictures.ts';
import { places } from './places.ts';
import { preview } from './preview.ts';
import { problems } from './problems/problems.ts';
import { cannotBeUncertain } from './problems/uncertainty.ts';
import { ranking } from './ranking.ts';
import { readingPage } from './reading-page.ts';
import { reasons } from './reasons.ts';
import { refusal } from './refusal.ts';
import { report } from './report.ts';
import { scenarios } from './scenarios.ts';
import { sensitivity } from './sensitivity.ts';
import { series } from './series.ts';
import { setup } from './setup.ts';
import { slides } from './slides.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { synonyms } from './synonyms.ts';
import { attribution, tables } from './tables.ts';
import { terms } from './terms.ts';
import { uncertainty } from './uncertainty.ts';
import { units } from './units.ts';
import { workbook } from './workbook.ts';

/** English, a file a topic. */
export const english = {
  amounts,
  assumptions,
  assumptionsPanel,
  attribution,
  baseYear,
  brief,
  tables,
  cannotBeUncertain,
  changes,
  charts,
  commandLine,
  commands,
  compare,
  composition,
  controls,
  dates,
  derived,
  dialogs,
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
  importing,
  limits,
  locale,
  menus,
  metrics,
  newDocument,
  noEffect,
  notices,
  numbers,
  pictures,
  places,
  preview,
  problems,
  ranking,
  readingPage,
  reasons,
  refusal,
  report,
  scenarios,
  sensitivity,
  series,
  setup,
  slides,
  solve,
  start,
  synonyms,
  terms,
  uncertainty,
  units,
  workbook,
};
