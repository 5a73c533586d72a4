import { mkdir, readdir, unlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { sameValue } from '../../shared/document/differences.ts';
import { isDocumentField } from '../../shared/document/fields.ts';
import { parseJson, tooLarge } from '../../shared/document/json-text.ts';
import { problemsOf } from '../../shared/document/problems.ts';
import { readDocument } from '../../shared/document/read.ts';
import { FORMAT_VERSION, type ScenarioDocument } from '../../shared/document/schema.ts';
import { decodeUtf8 } from '../../shared/document/utf8.ts';
import type { Recovery } from '../../shared/ipc.ts';
import { problem } from '../../shared/language/problems.ts';
import { DEEPEST, MOST_BYTES, refusing } from '../../shared/limits.ts';
import type { Structure } from '../../shared/model/structure.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { fileProblem } from '../store/file-problem.ts';
import { findFile } from '../store/read-file.ts';
import { setAside } from '../store/store-file.ts';
import { sentenceOf, words } from '../words.ts';
import { readFileOnDisk } from './file-on-disk.ts';

/** What was unsaved when a session ended, with the file it started from. */
export interface Kept {
  readonly path: string | null;
  /** Hash of the file's content that the work started from. */
  readonly hash: string | null;
  readonly document: ScenarioDocument;
  /** How work that has no file was looked at, as the page left it; null where nothing is known of it. */
  readonly view: unknown;
}

/** The journal of unsaved work: a file per open document, gone only after a save or when it is discarded. */
export interface RecoveryJournal {
  /** The work there is, the latest first, and what the analyst should know of entries that cannot be offered. */
  list(): Promise<{ readonly recoveries: readonly Recovery[]; readonly notices: readonly string[] }>;
  keep(id: string, kept: Kept): Promise<Outcome<void>>;
  open(id: string): Promise<Outcome<Kept>>;
  discard(id: string): Promise<Outcome<void>>;
  /** Resolves when everything that was kept or discarded so far is on disk, or could not be. */
  settled(): Promise<void>;
}

const entrySchema = z.object({
  path: z.string().refine(isAbsolute, refusing('value.wholePath', {})).nullable(),
  hash: z.string().nullable(),
  kept: z.string(),
  document: z.unknown(),
  // Not in what an earlier version kept.
  view: z.unknown().optional(),
});

const isId = (id: string): boolean => /^[0-9a-f-]{1,64}$/.test(id);

/** `structure` is for documents of version 1, which do not say theirs. */
export function openRecovery(folder: string, structure: Structure, now: () => Date): RecoveryJournal {
  const at = (id: string): string => join(folder, `${id}.json`);
  const work = new Map<string, Promise<Outcome<void>>>();
  /** One after the other for each document, so that what was asked for last is what stays. */
  const inTurn = (id: string, act: () => Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const next = (work.get(id) ?? Promise.resolve()).then(act, act);
    work.set(id, next);
    return next;
  };

  let swept = false;
  return {
    async list() {
      // Later, what is half-written is being written.
      if (!swept) await sweep(folder);
      swept = true;
      const ids = await idsIn(folder);
      if (!ids.ok) {
        const notices = [words.notices.workNotListed(sentenceOf(ids.problems[0]!))];
        return { recoveries: [], notices };
      }
      const found = await Promise.all(ids.value.map((id) => offered(id, at(id), structure)));
      // What its file holds too is no unsaved work: the program ended between saving and forgetting.
      const held = found.flatMap((one) => (typeof one !== 'string' && one.held ? [one.recovery.id] : []));
      await Promise.all(held.map((id) => inTurn(id, () => removed(at(id)))));
      return {
        recoveries: found
          .flatMap((one) => (typeof one === 'string' || one.held ? [] : [one.recovery]))
          .toSorted((a, b) => b.kept.localeCompare(a.kept)),
        notices: found.flatMap((one) => (typeof one === 'string' ? [one] : [])),
      };
    },
    keep: (id, { path, hash, document, view }) =>
      inTurn(id, async () => {
        try {
          await mkdir(folder, { recursive: true });
        } catch (error) {
          return refused(fileProblem(error, folder));
        }
        const entry = `${JSON.stringify({ path, hash, kept: now().toISOString(), document, view })}\n`;
        if (Buffer.byteLength(entry) > MOST_BYTES) return refused(tooLarge(entry.length, 'unsavedWork'));
        return writeAtomically(at(id), entry, { replace: true });
      }),
    async open(id) {
      if (!isId(id)) return refused(problem('store.notKept', 'recovery', { id }));
      const read = await readEntry(at(id), structure);
      return read.kind === 'entry' ? accepted(read.entry) : refused(read.problems);
    },
    discard: (id) => inTurn(id, () => (isId(id) ? removed(at(id)) : Promise.resolve(accepted(undefined)))),
    async settled() {
      await Promise.all(work.values());
    },
  };
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Removes what a crash left half-written; nobody else writes here. */
async function sweep(folder: string): Promise<void> {
  const halves = (await namesIn(folder)).filter((name) => /^\..*\.tmp$/.test(name));
  await Promise.all(halves.map((name) => unlink(join(folder, name)).catch(() => undefined)));
}

async function idsIn(folder: string): Promise<Outcome<readonly string[]>> {
  try {
    const ids = (await readdir(folder)).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
    return accepted(ids.filter(isId));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return accepted([]);
    return refused(fileProblem(error, folder));
  }
}

type Entry = Kept & { readonly kept: string };
type Read =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unreadable' | 'left'; readonly problems: Extract<Outcome<never>, { ok: false }>['problems'] };

const isEntryField = ([top, ...inside]: readonly PropertyKey[]): boolean =>
  top !== 'document' || isDocumentField(inside);

async function readEntry(path: string, structure: Structure): Promise<Read> {
  const found = await findFile(path);
  if (found.kind !== 'file') return { kind: 'left', problems: [found.problem] };
  const text = decodeUtf8(found.bytes);
  // The document stands one level deeper than in its own file.
  const json = text.ok ? parseJson(text.value, isEntryField, DEEPEST + 1) : text;
  if (!json.ok) return { kind: 'unreadable', problems: json.problems };
  const parsed = entrySchema.safeParse(json.value);
  if (!parsed.success) return { kind: 'unreadable', problems: problemsOf(parsed.error, json.value) };
  const { document, view = null, ...rest } = parsed.data;
  const read = readDocument(JSON.stringify(document ?? null), structure);
  if (read.ok) return { kind: 'entry', entry: { ...rest, view, document: read.value.document } };
  const version = (document as { version?: unknown } | null)?.version;
  const newer = typeof version === 'number' && version > FORMAT_VERSION;
  return { kind: newer ? 'left' : 'unreadable', problems: read.problems };
}

interface Offered {
  readonly recovery: Recovery;
  /** Its file holds the same document. */
  readonly held: boolean;
}

/** The entry as it is offered to the analyst, or the sentence that says why it is not. */
async function offered(id: string, file: string, structure: Structure): Promise<Offered | string> {
  const read = await readEntry(file, structure);
  if (read.kind === 'entry') {
    const { path, hash, kept, document } = read.entry;
    const { title } = document;
    if (path === null) {
      return { recovery: { id, title, name: null, folder: null, kept, fileChanged: false }, held: false };
    }
    const now = await readFileOnDisk(path);
    const holds = now.ok ? readDocument(now.value.bytes, structure) : now;
    const fileChanged = !now.ok || now.value.hash !== hash;
    const recovery = { id, title, name: basename(path), folder: basename(dirname(path)), kept, fileChanged };
    return { recovery, held: holds.ok && sameValue(holds.value.document, document) };
  }
  const reason = sentenceOf(read.problems[0]!);
  const aside = read.kind === 'unreadable' ? await setAside(file) : null;
  return aside?.ok
    ? words.notices.workSetAside(reason, join(dirname(file), aside.value))
    : words.notices.workLeft(reason, file);
}

async function removed(path: string): Promise<Outcome<void>> {
  try {
    await unlink(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return refused(fileProblem(error, path));
  }
  return accepted(undefined);
}
