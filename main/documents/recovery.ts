import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Recovery } from '../../shared/ipc.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { fileProblem } from '../store/file-problem.ts';
import { hashOnDisk } from './file-on-disk.ts';

/** What was unsaved when a session ended, with the file it started from. */
export interface Kept {
  readonly path: string | null;
  readonly name: string | null;
  /** Hash of the file's content that the work started from. */
  readonly hash: string | null;
  readonly document: ScenarioDocument;
}

const entrySchema = z.object({
  path: z.string().nullable(),
  name: z.string().nullable(),
  hash: z.string().nullable(),
  kept: z.string(),
  document: z.unknown(),
});

/** The journal of unsaved work: a file per open document, gone only after a save or when it is discarded. */
export interface RecoveryJournal {
  list(): Promise<readonly Recovery[]>;
  keep(id: string, kept: Kept): Promise<Outcome<void>>;
  open(id: string): Promise<Outcome<Kept>>;
  discard(id: string): Promise<Outcome<void>>;
}

const isId = (id: string): boolean => /^[0-9a-f-]{1,64}$/.test(id);

export function openRecovery(folder: string, now: () => Date): RecoveryJournal {
  const at = (id: string): string => join(folder, `${id}.json`);

  const read = async (id: string) => {
    const entry = entrySchema.parse(JSON.parse(await readFile(at(id), 'utf8')));
    const document = checkDocument(entry.document);
    return { ...entry, document };
  };

  return {
    async list() {
      const names = await readdir(folder).catch(() => [] as string[]);
      const ids = names.flatMap((name) =>
        name.endsWith('.json') && isId(name.slice(0, -5)) ? [name.slice(0, -5)] : [],
      );
      const entries = await Promise.all(
        ids.map(async (id): Promise<Recovery[]> => {
          const entry = await read(id).catch(() => null);
          // What cannot be read stays on disk: it may be all that is left of someone's work.
          if (!entry?.document.ok) return [];
          const { path, name, hash, kept, document } = entry;
          const fileChanged = path !== null && (await hashOnDisk(path)) !== hash;
          return [{ id, title: document.value.title, name, kept, fileChanged }];
        }),
      );
      return entries.flat().toSorted((a, b) => b.kept.localeCompare(a.kept));
    },
    async keep(id, { path, name, hash, document }) {
      try {
        await mkdir(folder, { recursive: true });
      } catch (error) {
        return refused(fileProblem(error, folder));
      }
      const entry = { path, name, hash, kept: now().toISOString(), document };
      return writeAtomically(at(id), `${JSON.stringify(entry)}\n`, { replace: true });
    },
    async open(id) {
      if (!isId(id))
        return refused({ where: 'recovery', what: `there is no ${id}`, allowed: 'choose one of the list' });
      try {
        const { document, path, name, hash } = await read(id);
        return document.ok ? accepted({ path, name, hash, document: document.value }) : document;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === undefined
          ? refused({ where: at(id), what: 'cannot be read', allowed: 'the file is left as it is' })
          : refused(fileProblem(error, at(id)));
      }
    },
    async discard(id) {
      if (!isId(id)) return accepted(undefined);
      try {
        await unlink(at(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return refused(fileProblem(error, at(id)));
      }
      return accepted(undefined);
    },
  };
}
