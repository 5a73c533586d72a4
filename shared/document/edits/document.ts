import { accepted } from '../../outcome.ts';
import { checkDocument } from '../read.ts';
import type { ScenarioDocument, Target, Uncertainty } from '../schema.ts';
import type { Edited } from './edit.ts';

export const setTitle = (document: ScenarioDocument, title: string): Edited => accepted({ ...document, title });

export const setNotes = (document: ScenarioDocument, notes: string): Edited => accepted({ ...document, notes });

/** Moves the base year, the last year or both; refused where a scenario says something of a year that falls away. */
export const setHorizon = (document: ScenarioDocument, horizon: Partial<ScenarioDocument['horizon']>): Edited =>
  whole({ ...document, horizon: { ...document.horizon, ...horizon } });

export const setTargets = (document: ScenarioDocument, targets: readonly Target[]): Edited =>
  whole({ ...document, targets });

/** Adds a target, or moves the one its metric has. */
export const setTarget = (document: ScenarioDocument, target: Target): Edited =>
  setTargets(document, [...document.targets.filter(({ metric }) => metric !== target.metric), target]);

export const removeTarget = (document: ScenarioDocument, metric: Target['metric']): Edited =>
  setTargets(
    document,
    document.targets.filter((target) => target.metric !== metric),
  );

export const setUncertainty = (document: ScenarioDocument, uncertainty: Uncertainty): Edited =>
  whole({ ...document, uncertainty });

/** For edits that are rare and reach far: the whole document is checked anew. */
function whole(document: ScenarioDocument): Edited {
  const checked = checkDocument(document);
  return checked.ok ? accepted(document) : checked;
}
