import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { Opened, Saved } from '../../shared/ipc.ts';
import { accepted, type Outcome, type Problem, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import type { SettingsStore } from '../store/settings.ts';
import { hashOf, hashOnDisk, readFileOnDisk } from './file-on-disk.ts';
import type { RecoveryJournal } from './recovery.ts';
import { watchFile } from './watch.ts';

const SEED = 'cambodia-japan.bilateral';

interface Open {
  path: string | null;
  /** Hash of the file's content as it was opened or last saved. */
  hash: string | null;
  stop: () => void;
}

export interface DocumentsIo {
  readonly seeds: string;
  readonly settings: SettingsStore;
  readonly recovery: RecoveryJournal;
  readonly figures: () => Figures;
  /** Asks where to save; null when the analyst thinks better of it. */
  readonly askPath: (suggested: string) => Promise<string | null>;
  readonly changedOutside: (detail: { handle: string; name: string; gone: boolean }) => void;
}

/** The open documents, by handle. Paths stay here; the page knows handles. */
export type Documents = ReturnType<typeof createDocuments>;

export function createDocuments(io: DocumentsIo) {
  const open = new Map<string, Open>();

  const entry = (handle: string): Open => {
    const known = open.get(handle);
    if (!known) throw new Error(`no document is open as ${handle}`);
    return known;
  };

  const follow = (handle: string, path: string, hash: string): void => {
    open.get(handle)?.stop();
    const { stop } = watchFile(
      path,
      () => open.get(handle)?.hash ?? null,
      (gone) => io.changedOutside({ handle, name: basename(path), gone }),
    );
    open.set(handle, { path, hash, stop });
  };

  const opened = (handle: string, document: ScenarioDocument, edited: boolean): Opened => {
    const { path } = entry(handle);
    const view = path === null ? null : (io.settings.current().views[path] ?? null);
    return { handle, name: path === null ? null : basename(path), document, edited, view };
  };

  const untitled = (document: ScenarioDocument, edited: boolean): Opened => {
    const handle = randomUUID();
    open.set(handle, { path: null, hash: null, stop: () => undefined });
    return opened(handle, document, edited);
  };

  const openPath = async (path: string, handle: string = randomUUID()): Promise<Outcome<Opened>> => {
    const file = await readFileOnDisk(path);
    if (!file.ok) return file;
    const read = readDocument(file.value.bytes);
    if (!read.ok) return read;
    follow(handle, path, file.value.hash);
    await io.settings.opened(path);
    return accepted(opened(handle, read.value.document, false));
  };

  return {
    openPath,

    /** A copy of the first case with the store's figures; the shipped file is never written. */
    async openSeed(): Promise<Opened> {
      const file = await readFileOnDisk(join(io.seeds, SEED));
      const read = file.ok ? readDocument(file.value.bytes) : file;
      if (!read.ok)
        throw new Error(`the shipped document cannot be read: ${read.problems.map(({ what }) => what).join('; ')}`);
      return untitled({ ...read.value.document, figures: io.figures() }, false);
    },

    openBytes(bytes: Uint8Array): Outcome<Opened> {
      const read = readDocument(bytes);
      return read.ok ? accepted(untitled(read.value.document, true)) : read;
    },

    async openRecovered(id: string): Promise<Outcome<Opened>> {
      const kept = await io.recovery.open(id);
      if (!kept.ok) return kept;
      const { path, hash, document } = kept.value;
      // Under the same name, so that the journal of this work goes on where it was.
      if (path !== null && hash !== null) follow(id, path, hash);
      else open.set(id, { path: null, hash: null, stop: () => undefined });
      return accepted(opened(id, document, true));
    },

    async reload(handle: string): Promise<Outcome<Opened>> {
      const { path } = entry(handle);
      if (path === null) {
        return refused({
          where: 'document',
          what: 'was never saved',
          allowed: 'there is nothing to reload: save it first',
        });
      }
      const again = await openPath(path, handle);
      if (again.ok) await io.recovery.discard(handle);
      return again;
    },

    async save(
      handle: string,
      document: ScenarioDocument,
      { as, overwrite }: { readonly as: boolean; readonly overwrite: boolean },
    ): Promise<Saved> {
      const text = writeDocument(document);
      if (!text.ok) return { kind: 'refused', problems: text.problems };
      const current = entry(handle);
      const path = as || current.path === null ? await io.askPath(suggestedName(document)) : current.path;
      if (path === null) return { kind: 'cancelled' };
      if (path === current.path && !overwrite && (await hashOnDisk(path)) !== current.hash) {
        return { kind: 'conflict', name: basename(path) };
      }
      const hash = hashOf(text.value);
      // Known before it is written, so that the watcher takes the save for ours.
      const before = current.hash;
      current.hash = hash;
      const written = await writeAtomically(path, text.value, { replace: true });
      if (!written.ok) {
        current.hash = before;
        return { kind: 'refused', problems: withAdvice(written.problems) };
      }
      follow(handle, path, hash);
      await io.recovery.discard(handle);
      await io.settings.opened(path);
      return { kind: 'saved', name: basename(path) };
    },

    async keep(handle: string, document: ScenarioDocument | null): Promise<Outcome<void>> {
      const { path, hash } = entry(handle);
      if (document === null) return io.recovery.discard(handle);
      return io.recovery.keep(handle, { path, name: path === null ? null : basename(path), hash, document });
    },

    /** The analyst is done with a document; what was unsaved in it was saved or let go. */
    async close(handle: string): Promise<void> {
      open.get(handle)?.stop();
      open.delete(handle);
      await io.recovery.discard(handle);
    },

    async remember(handle: string, view: unknown): Promise<void> {
      const { path } = entry(handle);
      if (path !== null) await io.settings.remember(path, view);
    },

    /** Stops watching; what is unsaved stays in the journal. */
    stop(): void {
      for (const { stop } of open.values()) stop();
    },
  };
}

const withAdvice = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({
    ...problem,
    allowed: `${problem.allowed}. Nothing is lost: your work is still open here`,
  }));

/** A file name from the title: no separators, no names that a system keeps for itself. */
export function suggestedName({ title }: Pick<ScenarioDocument, 'title'>): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name may have
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/[. ]+$/g, '')
    .trim()
    .slice(0, 100);
  return `${name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? 'Scenarios' : name}.bilateral`;
}
