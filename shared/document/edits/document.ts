import { name, notes } from '../../limits.ts';
import { accepted } from '../../outcome.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, fitting, whole } from './edit.ts';

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

/** Gives the countries other names or adjectives, or the partner another currency; amounts stay the numbers they are. */
export const setCountries = (
  document: ScenarioDocument,
  countries: Partial<Pick<ScenarioDocument['structure'], 'home' | 'partner' | 'currency'>>,
): Edited => whole({ ...document, structure: { ...document.structure, ...countries } });
