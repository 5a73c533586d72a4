import { withMeasures } from '../figures/meaning.ts';
import type { Structure } from '../model/structure.ts';
import { accepted, listing, type Outcome, refused } from '../outcome.ts';
import { documentProblems } from './constraints.ts';
import { isDocumentField } from './fields.ts';
import { parseJson } from './json-text.ts';
import { migrate } from './migrate.ts';
import type { MigrationNote } from './migrate-version-1.ts';
import { withFirstOrigins, withHeldOrigins } from './origins.ts';
import { problemsOf } from './problems.ts';
import { withHeldReasons } from './rationale.ts';
import { documentSchema, type ScenarioDocument } from './schema.ts';
import { inStructureOrder } from './structure-constraints.ts';
import { decodeUtf8 } from './utf8.ts';

export interface ReadDocument {
  readonly document: ScenarioDocument;
  /** Version of the format in which the file was written; the file itself changes only when the analyst saves. */
  readonly readAs: number;
  /** What a file of an older version had that could not be taken along. */
  readonly notes: readonly MigrationNote[];
}

/**
 * Reads a scenario document (document.md) from a file's bytes or text: whole, or refused with every problem by path,
 * never half. A byte-order mark and CRLF are accepted. Files of version 1 do not say their `structure`: it is handed in.
 */
export function readDocument(file: Uint8Array | string, structure: Structure): Outcome<ReadDocument> {
  const text = typeof file === 'string' ? accepted(file) : decodeUtf8(file);
  if (!text.ok) return text;
  const json = parseJson(text.value, isDocumentField);
  if (!json.ok) return json;
  const migrated = migrate(json.value, structure);
  if (!migrated.ok) return migrated;
  const { readAs, notes } = migrated.value;
  const checked = checkDocument(migrated.value.document);
  if (!checked.ok) return checked;
  return accepted({ document: completed(inStructureOrder(checked.value), readAs), readAs, notes });
}

/**
 * What files of version 1 did not always say is read once, in memory: what figures measure, and which values were
 * taken from them. What another program edited past its origin or its reason is taken as that.
 */
const completed = (document: ScenarioDocument, readAs: number): ScenarioDocument =>
  withHeldReasons(withHeldOrigins(readAs === 1 ? withFirstOrigins(measured(document)) : document));

function measured(document: ScenarioDocument): ScenarioDocument {
  const figures = withMeasures(document.figures);
  return figures === document.figures ? document : { ...document, figures };
}

/** A document of the current version, checked against the schema and everything between its fields. */
export function checkDocument(input: unknown): Outcome<ScenarioDocument> {
  const parsed = documentSchema.safeParse(input);
  if (!parsed.success) return refused(problemsOf(parsed.error, input));
  const problems = listing(documentProblems(parsed.data));
  return problems.length > 0 ? refused(problems) : accepted(parsed.data);
}
