import { name, notes } from '../../limits.ts';
import { accepted } from '../../outcome.ts';
import { checkDocument } from '../read.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, fitting } from './edit.ts';

export function setTitle(document: ScenarioDocument, title: string): Edited {
  const fits = fitting(name, title, 'title');
  return fits.ok ? accepted({ ...document, title }) : fits;
}

export function setNotes(document: ScenarioDocument, text: string): Edited {
  const fits = fitting(notes, text, 'notes');
  return fits.ok ? accepted({ ...document, notes: text }) : fits;
}

/** Moves the base year, the last year or both; refused where a scenario says something of a year that falls away. */
export const setHorizon = (document: ScenarioDocument, horizon: Partial<ScenarioDocument['horizon']>): Edited =>
  whole({ ...document, horizon: { ...document.horizon, ...horizon } });

/** For edits that are rare and reach far: the whole document is checked anew. */
function whole(document: ScenarioDocument): Edited {
  const checked = checkDocument(document);
  return checked.ok ? accepted(document) : checked;
}
