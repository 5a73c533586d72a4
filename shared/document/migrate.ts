import { problem } from '../language/problems.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { foundOf } from './problems.ts';
import { FORMAT_VERSION } from './schema.ts';

/** Takes a document of one version of the format, as parsed JSON, to the next; `steps[0]` goes from 1 to 2. */
export type MigrationStep = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Every step there is. Past versions keep a sample in `tests/document/samples` for ever. */
export const MIGRATIONS: readonly MigrationStep[] = [];

export interface Migrated {
  readonly document: Readonly<Record<string, unknown>>;
  /** Version in which the file was written. */
  readonly readAs: number;
}

/**
 * Brings the parsed JSON of a document to the current version, in memory. Refuses what is no document of ours and what
 * a newer program wrote.
 */
export function migrate(
  input: unknown,
  steps: readonly MigrationStep[] = MIGRATIONS,
  current: number = FORMAT_VERSION,
): Outcome<Migrated> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refused(problem('file.noObject', '', { found: foundOf(input) }));
  }
  const document = input as Readonly<Record<string, unknown>>;
  if (document.format !== 'bilateral') {
    const found = foundOf(document.format, !Object.hasOwn(document, 'format'));
    return refused(problem('file.otherFormat', 'format', { found }));
  }
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(problem('file.noVersion', 'version', { found: foundOf(version), current }));
  }
  if (version > current) return refused(problem('file.newer', '', { version }));
  return accepted({
    document: steps.slice(version - 1).reduce((older, step) => step(older), document),
    readAs: version,
  });
}
