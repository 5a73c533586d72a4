import type { Outcome } from '../outcome.ts';
import { jsonText } from './json-output.ts';
import { checkDocument } from './read.ts';
import type { ScenarioDocument } from './schema.ts';

/**
 * The text of a document's file: keys in the schema's order, then those this program does not know. Validates once more,
 * so that what was saved can always be opened.
 */
export function writeDocument(document: ScenarioDocument): Outcome<string> {
  const checked = checkDocument(document);
  return checked.ok ? jsonText(checked.value) : checked;
}
