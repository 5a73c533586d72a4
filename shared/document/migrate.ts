import { problem } from '../language/problems.ts';
import type { Structure } from '../model/structure.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { type MigrationNote, toVersion2 } from './migrate-version-1.ts';
import { foundOf } from './problems.ts';
import { FORMAT_VERSION } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Takes a document of one version of the format, as parsed JSON that may be anything, to the next; `steps[0]` goes from 1
 * to 2. `structure` is what documents have that do not say one.
 */
export type MigrationStep = (
  document: Json,
  structure: Structure,
) => { readonly document: Json; readonly notes: readonly MigrationNote[] };

/** Every step there is. Past versions keep a sample in `tests/document/samples` for ever. */
export const MIGRATIONS: readonly MigrationStep[] = [toVersion2];

export interface Migrated {
  readonly document: Json;
  /** Version in which the file was written. */
  readonly readAs: number;
  /** What could not be taken along. */
  readonly notes: readonly MigrationNote[];
}

/**
 * Brings the parsed JSON of a document to the current version, in memory. Refuses what is no document of ours and what
 * a newer program wrote.
 */
export function migrate(
  input: unknown,
  structure: Structure,
  steps: readonly MigrationStep[] = MIGRATIONS,
  current: number = FORMAT_VERSION,
): Outcome<Migrated> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refused(problem('file.noObject', '', { found: foundOf(input) }));
  }
  const document = input as Json;
  if (document.format !== 'bilateral') {
    const found = foundOf(document.format, !Object.hasOwn(document, 'format'));
    return refused(problem('file.otherFormat', 'format', { found }));
  }
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(problem('file.noVersion', 'version', { found: foundOf(version), current }));
  }
  if (version > current) return refused(problem('file.newer', '', { version }));
  const migrated = steps.slice(version - 1).reduce<Omit<Migrated, 'readAs'>>(
    (older, step) => {
      const newer = step(older.document, structure);
      return { document: newer.document, notes: [...older.notes, ...newer.notes] };
    },
    { document, notes: [] },
  );
  return accepted({ ...migrated, readAs: version });
}
