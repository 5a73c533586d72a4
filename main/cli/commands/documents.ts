import type { ReadDocument } from '../../../shared/document/read.ts';
import { FORMAT_VERSION } from '../../../shared/document/schema.ts';
import { tableOf } from '../../../shared/tables/table.ts';
import { words } from '../../words.ts';
import type { Result } from '../result.ts';

/** What says a thing in one sentence and writes a document. */
const writes = (document: string, json: object, sentence: string, notes: readonly string[] = []): Result => ({
  document,
  notes,
  json: () => json,
  csv: () => [tableOf([sentence], [{ id: 'note', of: (note) => note }])],
  table: () => `${sentence}\n`,
});

/** Three versions as one document. */
export const mergeCommand = (document: string): Result => writes(document, { merged: true }, words.commandLine.merged);

/** A document as this program writes it. */
export const convertCommand = ({ readAs, notes }: ReadDocument, document: string): Result =>
  writes(
    document,
    { from: readAs, to: FORMAT_VERSION },
    words.commandLine.converted(readAs, FORMAT_VERSION),
    notes.map(({ code }) => words.documents.migrated[code]),
  );
