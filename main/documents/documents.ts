import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { checkDocument, type ReadDocument, readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import type { Events, Opened, Saved } from '../../shared/ipc.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { Seeds } from '../seeds.ts';
import { sweepFolder } from '../store/leftovers.ts';
import { words } from '../words.ts';
import { copiesBeside } from './conflicted-copies.ts';
import { readFileOnDisk } from './file-on-disk.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { RecoveryJournal } from './recovery.ts';
import { type SaveChoice, type SaveIo, save } from './save.ts';
import { firstCase } from './seed.ts';
import { watchFile } from './watch.ts';

export interface DocumentsIo extends Pick<SaveIo, 'askPath' | 'folder'> {
  readonly seeds: Seeds;
  readonly recovery: RecoveryJournal;
  readonly figures: () => Figures;
  /** How a document was looked at, as the page left it. */
  readonly views: { readonly of: (path: string) => unknown; readonly remember: (path: string, view: unknown) => void };
  /** A document was opened from there, or saved there. */
  readonly used: (path: string) => void;
  readonly changedOutside: (detail: Events['changedOutside']) => void;
}

/** What of a document of an older format this one says otherwise, or not at all. */
const notTakenAlong = ({ notes }: ReadDocument): readonly string[] =>
  notes.map(({ code }) => words.documents.migrated[code]);

export type Documents = ReturnType<typeof createDocuments>;

/** The open documents, by handle. Paths stay here; the page knows handles. */
export function createDocuments(io: DocumentsIo) {
  const open = new Map<string, OpenDocument>();

  const entry = (handle: string): OpenDocument => {
    const known = open.get(handle);
    if (!known) throw new Error(`no document is open as ${handle}`);
    return known;
  };

  const stop = (handle: string): void => {
    open.get(handle)?.watch?.stop();
    open.delete(handle);
  };

  const shown = ({ handle, path, view }: OpenDocument, document: ScenarioDocument, edited: boolean): Opened => ({
    handle,
    name: path === null ? null : basename(path),
    document,
    edited,
    view: (path === null ? view : io.views.of(path)) ?? null,
    notes: [],
  });

  const begin = (document: OpenDocument): OpenDocument => {
    stop(document.handle);
    open.set(document.handle, document);
    follow(document);
    return document;
  };

  const follow = (document: OpenDocument): void => {
    const { handle, path } = document;
    document.watch?.stop();
    if (path === null) return;
    document.watch = watchFile(
      path,
      (hash) => hash === document.hash || (hash !== null && hash === document.writing),
      (change) => io.changedOutside({ handle, name: basename(path), change }),
    );
  };

  const keepWork = ({ handle, path, hash, view }: OpenDocument, document: ScenarioDocument): Promise<Outcome<void>> =>
    // A file's view is remembered by its path.
    io.recovery.keep(handle, { path, hash, document, view: path === null ? view : null });

  const forget = (document: OpenDocument): Promise<Outcome<void>> => {
    document.work = null;
    return io.recovery.discard(document.handle);
  };

  const openPath = async (path: string, handle: string = randomUUID()): Promise<Outcome<Opened>> => {
    const file = await readFileOnDisk(path);
    if (!file.ok) return file;
    const read = readDocument(file.value.bytes, io.seeds.structure);
    if (!read.ok) return read;
    io.used(path);
    await sweepFolder(dirname(path));
    const notes = [...(await copiesBeside(path)), ...notTakenAlong(read.value)];
    const document = begin(openDocument(handle, path, file.value.hash));
    return accepted({ ...shown(document, read.value.document, false), notes });
  };

  const saveNow = (
    saving: OpenDocument,
    document: ScenarioDocument,
    choice: SaveChoice,
    kept: number,
  ): Promise<Saved> => {
    const { handle } = saving;
    return save(saving, document, choice, {
      ...io,
      async saved(path, hash) {
        const moved = path !== saving.path;
        Object.assign(saving, { path, hash });
        if (moved && open.get(handle) === saving) follow(saving);
        io.used(path);
        // What was kept while it was being saved is newer than what was saved.
        if (saving.kept === kept) await forget(saving);
      },
    });
  };

  return {
    openPath,

    /** A copy of the first case, untitled; the shipped file is never written. */
    async openFirstCase(): Promise<Opened> {
      const document = await firstCase(io.seeds, io.figures());
      return shown(begin(openDocument(randomUUID(), null, null)), document, false);
    },

    /** A document that was made in the page; it holds work that is in no file. */
    openNew(made: ScenarioDocument): Outcome<Opened> {
      const checked = checkDocument(made);
      return checked.ok ? accepted(shown(begin(openDocument(randomUUID(), null, null)), checked.value, true)) : checked;
    },

    /** The content of a file whose path is not to be had; it is saved elsewhere. */
    openBytes(bytes: Uint8Array, name: string): Outcome<Opened> {
      const read = readDocument(bytes, io.seeds.structure);
      if (!read.ok) return read;
      const document = begin(openDocument(randomUUID(), null, null, name));
      return accepted({ ...shown(document, read.value.document, false), notes: notTakenAlong(read.value) });
    },

    /** Work that was kept, under the same handle, so that its journal goes on where it was. */
    async openRecovered(id: string): Promise<Outcome<Opened>> {
      const kept = await io.recovery.open(id);
      if (!kept.ok) return kept;
      const { path, hash, document, view } = kept.value;
      const recovered = Object.assign(openDocument(id, path, hash), { view, work: document });
      return accepted(shown(begin(recovered), document, true));
    },

    async reload(handle: string): Promise<Outcome<Opened>> {
      const { path } = entry(handle);
      if (path === null) {
        return refused(problem('store.neverSaved', 'document'));
      }
      const again = await openPath(path, handle);
      if (again.ok) await io.recovery.discard(handle);
      return again;
    },

    /** One save after the other; a second one finds the file as the first left it. */
    save(handle: string, document: ScenarioDocument, choice: SaveChoice): Promise<Saved> {
      const saving = entry(handle);
      const { kept } = saving;
      const next = saving.saving.then(() => saveNow(saving, document, choice, kept));
      saving.saving = next.catch(() => undefined);
      return next;
    },

    /** Keeps unsaved work; null: there is none any more. */
    async keep(handle: string, document: ScenarioDocument | null): Promise<Outcome<void>> {
      const keeping = entry(handle);
      if (document === null) return forget(keeping);
      keeping.kept += 1;
      keeping.work = document;
      return keepWork(keeping, document);
    },

    /** The analyst is done with a document; what was unsaved in it was saved or let go. */
    async close(handle: string): Promise<Outcome<void>> {
      stop(handle);
      return io.recovery.discard(handle);
    },

    /** How a document is looked at: by its file, or with its unsaved work where it has none. */
    remember(handle: string, view: unknown): void {
      const looked = entry(handle);
      looked.view = view;
      if (looked.path !== null) io.views.remember(looked.path, view);
      else if (looked.work !== null) void keepWork(looked, looked.work);
    },

    /** Looks at every file now, as not every file system tells of changes. */
    async look(): Promise<void> {
      await Promise.all([...open.values()].map(({ watch }) => watch?.look()));
    },

    /** The page is gone: nothing is open any more, and what is unsaved stays in the journal. Gives the paths. */
    letGo(): readonly string[] {
      const paths = [...open.values()].flatMap(({ path }) => (path === null ? [] : [path]));
      for (const handle of [...open.keys()]) stop(handle);
      return paths;
    },
  };
}
