import { accepted, type Outcome, refused } from '../outcome.ts';
import { inWords } from './problems.ts';
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
    return refused({ where: 'file', what: `is ${inWords(input)}`, allowed: 'a scenario document is an object' });
  }
  const document = input as Readonly<Record<string, unknown>>;
  if (document.format !== 'bilateral') {
    const what = Object.hasOwn(document, 'format') ? `is ${inWords(document.format)}` : 'is missing';
    return refused({
      where: 'format',
      what,
      allowed: 'a scenario document says "bilateral" here: check that this is one',
    });
  }
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const what = version === undefined ? 'is missing' : `is ${inWords(version)}`;
    return refused({ where: 'version', what, allowed: `a whole number from 1 to ${current} is needed` });
  }
  if (version > current) {
    return refused({
      where: 'version',
      what: `is ${version}: a newer Bilateral, of file format ${version}, wrote this file`,
      allowed: `this one reads formats up to ${current}: open it with the newer program; the file is left as it is`,
    });
  }
  return accepted({
    document: steps.slice(version - 1).reduce((older, step) => step(older), document),
    readAs: version,
  });
}
