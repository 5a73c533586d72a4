import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { accepted } from '../../shared/outcome.ts';
import { textHash } from '../documents/file-on-disk.ts';
import type { Made } from './subject.ts';

/** So many hexadecimal digits tell any two documents apart that a person has. */
const DIGITS = 16;

/** From what an export of a document is made, today; refused where the document cannot be written. */
export function madeOf(document: ScenarioDocument, version: string, today: Date): Outcome<Made> {
  const text = writeDocument(document);
  if (!text.ok) return text;
  return accepted({
    version,
    hash: textHash(text.value).slice(0, DIGITS),
    date: today.toISOString().slice(0, 10),
  });
}
