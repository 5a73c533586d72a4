import { isFieldOf } from '../document/fields.ts';
import { parseJson } from '../document/json-text.ts';
import { problemsOf } from '../document/problems.ts';
import { accepted, listing, type Outcome, refused } from '../outcome.ts';
import { withMeasures } from './meaning.ts';
import { figuresProblems } from './problems.ts';
import { type Figures, figuresSchema } from './schema.ts';

/**
 * The figures in the text of a figures file (a byte-order mark and CRLF are accepted), or its problems by path: the
 * first 100, then how many more. A file is never half-read.
 */
export function readFigures(text: string): Outcome<Figures> {
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text, (path) => isFieldOf(figuresSchema, path));
  return json.ok ? checkedFigures(json.value) : json;
}

/**
 * Figures that fit the schema and themselves, with keys in the schema's order and unknown keys kept; what they measure
 * is read from their ids where they do not say it.
 */
export function checkedFigures(input: unknown): Outcome<Figures> {
  const parsed = figuresSchema.safeParse(input);
  if (!parsed.success) return refused(problemsOf(parsed.error, input));
  const problems = listing(figuresProblems(parsed.data, ''));
  return problems.length > 0 ? refused(problems) : accepted(withMeasures(parsed.data));
}
