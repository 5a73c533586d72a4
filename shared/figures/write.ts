import { jsonText } from '../document/json-output.ts';
import type { Outcome } from '../outcome.ts';
import { checkedFigures } from './read.ts';
import type { Figures } from './schema.ts';

/**
 * The text of a figures file: keys in the schema's order, two-space indent, one final newline, the same bytes for the
 * same figures. Figures that could not be read again are refused.
 */
export function writeFigures(figures: Figures): Outcome<string> {
  const checked = checkedFigures(figures);
  return checked.ok ? jsonText(checked.value) : checked;
}
