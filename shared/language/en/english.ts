import { assumptionsPanel } from './assumptions-panel.ts';
import { changes } from './changes.ts';
import { distributions } from './distributions.ts';
import { fans } from './fans.ts';
import { figures } from './figures.ts';
import { noEffect } from './no-effect.ts';
import { scenarios } from './scenarios.ts';
import { start } from './start.ts';

/** English, a file a topic. */
export const english = { assumptionsPanel, changes, distributions, fans, figures, noEffect, scenarios, start };
