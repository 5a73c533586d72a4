import { accepted } from '../../outcome.ts';
import { checkDocument } from '../read.ts';
import type { ScenarioDocument, Uncertainty } from '../schema.ts';
import type { Edited } from './edit.ts';

export const setTitle = (document: ScenarioDocument, title: string): Edited => accepted({ ...document, title });

export const setNotes = (document: ScenarioDocument, notes: string): Edited => accepted({ ...document, notes });

/** Moves the base year, the last year or both; refused where a scenario says something of a year that falls away. */
export const setHorizon = (document: ScenarioDocument, horizon: Partial<ScenarioDocument['horizon']>): Edited =>
  whole({ ...document, horizon: { ...document.horizon, ...horizon } });

export const setUncertainty = (document: ScenarioDocument, uncertainty: Uncertainty): Edited =>
  whole({ ...document, uncertainty });

/** For edits that are rare and reach far: the whole document is checked anew. */
function whole(document: ScenarioDocument): Edited {
  const checked = checkDocument(document);
  return checked.ok ? accepted(document) : checked;
}
