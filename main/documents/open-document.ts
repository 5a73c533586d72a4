import { basename } from 'node:path';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { FileWatch } from './watch.ts';

/** A document that is open: what the main process knows of it. Its content is the page's. */
export interface OpenDocument {
  readonly handle: string;
  path: string | null;
  /** Hash of the file's text as it was opened or last saved; null where it has no file. */
  hash: string | null;
  /** Hash of what is being written just now, so that the save is not taken for somebody else's. */
  writing: string | null;
  watch: FileWatch | null;
  /** Name of the file it came from, where that is not to be written to. */
  readonly cameFrom: string | null;
  /** How it is looked at, as the page told last; null: it told nothing yet. */
  view: unknown;
  /** The work that is in the journal; null: there is none. */
  work: ScenarioDocument | null;
  /** How often its work was kept in the journal. */
  kept: number;
  /** The last save, done or not; the next one waits for it. */
  saving: Promise<unknown>;
}

export const openDocument = (
  handle: string,
  path: string | null,
  hash: string | null,
  cameFrom: string | null = null,
): OpenDocument => ({
  handle,
  path,
  hash,
  writing: null,
  watch: null,
  cameFrom,
  view: null,
  work: null,
  kept: 0,
  saving: Promise.resolve(),
});

export const nameOf = ({ path }: Pick<OpenDocument, 'path'>): string | null => (path === null ? null : basename(path));
