import { realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { Saved } from '../../shared/ipc.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, type Refusal, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { alone } from '../store/file-lock.ts';
import { findFile } from '../store/read-file.ts';
import { hashOnDisk, textHash } from './file-on-disk.ts';
import type { OpenDocument } from './open-document.ts';
import { EXTENSION, suggestedName } from './suggested-name.ts';

export interface SaveChoice {
  /** Asks where, also where the document has a file. */
  readonly as: boolean;
  /** The analyst was told that the file is another one by now, and wants it replaced. */
  readonly overwrite: boolean;
}

export interface SaveIo {
  /** Asks where to save, the system asking before it replaces a file; null when the analyst thinks better of it. */
  readonly askPath: (suggested: string) => Promise<string | null>;
  /** Where to begin with a document that has no place yet. */
  readonly folder: () => string;
  /** The document is in this file from now on. */
  readonly saved: (path: string, hash: string) => Promise<void>;
}

/**
 * Writes a document to its file, or to where the analyst says; asks before what is not ours is replaced, and where another
 * program replaced it in the moment it was written.
 */
export async function save(
  open: OpenDocument,
  document: ScenarioDocument,
  choice: SaveChoice,
  io: SaveIo,
): Promise<Saved> {
  const text = writeDocument(document);
  if (!text.ok) return { kind: 'refused', problems: text.problems };
  const chosen = choice.as || open.path === null ? await asked(open, document, io) : { path: open.path, own: true };
  if (chosen === 'cancelled') return { kind: 'cancelled' };
  const { path } = chosen;
  const hash = textHash(text.value);
  open.writing = hash;
  try {
    // Between looking at the file and replacing it no other Bilateral does the same.
    const put = await alone(await realpath(path).catch(() => path), 'save', async () => {
      const target = 'own' in chosen ? await own(path, open, choice) : chosen;
      if (target === 'conflict' || 'ok' in target) return target;
      return target.holds === hash ? accepted(undefined) : write(target, text.value, hash);
    });
    if (put === 'conflict' && 'own' in chosen) return { kind: 'conflict', name: basename(path) };
    if (put === 'conflict') return { kind: 'refused', problems: withAdvice([replacedMeanwhile(path)]) };
    if (!put.ok) return { kind: 'refused', problems: withAdvice(put.problems) };
    await io.saved(path, hash);
    return { kind: 'saved', name: basename(path) };
  } finally {
    open.writing = null;
  }
}

async function write({ path, replace }: Target, text: string, hash: string): Promise<Outcome<void> | 'conflict'> {
  const written = await writeAtomically(path, text, { replace });
  if (!written.ok) return written;
  const found = await hashOnDisk(path);
  return found === hash || found === null ? written : 'conflict';
}

const replacedMeanwhile = (path: string): Problem => problem('store.replacedMeanwhile', basename(path));

interface Target {
  readonly path: string;
  /** Whether a file that stands there may be replaced. */
  readonly replace: boolean;
  /** Hash of the content that stands there. */
  readonly holds?: string;
}

async function asked(open: OpenDocument, { title }: ScenarioDocument, io: SaveIo): Promise<Target | 'cancelled'> {
  const suggested = open.path ?? join(io.folder(), open.cameFrom ?? suggestedName(title));
  const chosen = await io.askPath(suggested);
  if (chosen === null) return 'cancelled';
  // The system asked before replacing what was chosen, and nobody was asked about another name.
  return (await isWhole(chosen, suggested))
    ? { path: chosen, replace: true }
    : { path: `${chosen}${EXTENSION}`, replace: false };
}

/** Whether a name needs no ending: it has ours or that of the document's own file, or it is the name of a file. */
async function isWhole(chosen: string, suggested: string): Promise<boolean> {
  const ending = extname(chosen).toLowerCase();
  if (ending === EXTENSION || (ending !== '' && ending === extname(suggested).toLowerCase())) return true;
  const entry = await stat(chosen).catch(() => undefined);
  return entry !== undefined && !entry.isDirectory();
}

async function own(
  path: string,
  { hash }: OpenDocument,
  { overwrite }: SaveChoice,
): Promise<Target | 'conflict' | Refusal> {
  const found = await findFile(path);
  switch (found.kind) {
    case 'nothing':
      // Deleted or moved by somebody: it is written again, unless another file appears there meanwhile.
      return { path, replace: false };
    case 'refused':
      return refused(found.problem);
    case 'file': {
      const holds = textHash(found.bytes);
      return holds === hash || overwrite ? { path, replace: true, holds } : 'conflict';
    }
  }
}

const withAdvice = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((inner) => problem('store.notSaved', inner.path, { inner }));
