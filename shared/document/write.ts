import { accepted, type Outcome } from '../outcome.ts';
import { checkDocument } from './read.ts';
import type { ScenarioDocument } from './schema.ts';

/**
 * The text of a document's file: keys in the schema's order, then those this program does not know; two-space indent,
 * all digits, one final newline. Validates once more, so that what was saved can always be opened.
 */
export function writeDocument(document: ScenarioDocument): Outcome<string> {
  const checked = checkDocument(document);
  return checked.ok ? accepted(`${JSON.stringify(checked.value, null, 2)}\n`) : checked;
}
