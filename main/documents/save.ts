import { basename, join } from 'node:path';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import type { Saved } from '../../shared/ipc.ts';
import { type Outcome, type Problem, type Refusal, refused } from '../../shared/outcome.ts';
import { writeAtomically } from '../store/atomic-file.ts';
import { findFile } from '../store/read-file.ts';
import { hashOf } from './file-on-disk.ts';
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

/** Writes a document to its file, or to where the analyst says; asks before what is not ours is replaced. */
export async function save(
  open: OpenDocument,
  document: ScenarioDocument,
  choice: SaveChoice,
  io: SaveIo,
): Promise<Saved> {
  const text = writeDocument(document);
  if (!text.ok) return { kind: 'refused', problems: text.problems };
  const hash = hashOf(text.value);
  const target = choice.as || open.path === null ? await asked(open, document, io) : await own(open.path, open, choice);
  if (target === 'cancelled') return { kind: 'cancelled' };
  if (target === 'conflict') return { kind: 'conflict', name: basename(open.path ?? '') };
  if ('ok' in target) return { kind: 'refused', problems: withAdvice(target.problems) };
  if (target.holds !== hash) {
    const written = await write(open, target, text.value, hash);
    if (!written.ok) return { kind: 'refused', problems: withAdvice(written.problems) };
  }
  await io.saved(target.path, hash);
  return { kind: 'saved', name: basename(target.path) };
}

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
  return /\.[a-z]{1,12}$/i.test(chosen)
    ? { path: chosen, replace: true }
    : { path: `${chosen}${EXTENSION}`, replace: false };
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
      const holds = hashOf(found.bytes);
      return holds === hash || overwrite ? { path, replace: true, holds } : 'conflict';
    }
  }
}

async function write(open: OpenDocument, target: Target, text: string, hash: string): Promise<Outcome<void>> {
  open.writing = hash;
  const written = await writeAtomically(target.path, text, { replace: target.replace });
  open.writing = null;
  return written;
}

const withAdvice = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({
    ...problem,
    allowed: `${problem.allowed}. Nothing is lost: your work is still open here`,
  }));
