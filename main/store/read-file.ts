import { open, stat } from 'node:fs/promises';
import { tooLarge } from '../../shared/document/json-text.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import type { Problem } from '../../shared/outcome.ts';
import { fileProblem } from './file-problem.ts';

/** What stands at a path: a file with its content, nothing, or something that cannot be read, and why. */
export type FoundFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'nothing'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** Reads a whole file of at most 16 MiB; a pipe or a device is refused rather than waited for. */
export async function findFile(path: string): Promise<FoundFile> {
  try {
    // Before it is opened: opening a pipe waits for somebody to write to it.
    const entry = await stat(path);
    if (entry.isDirectory()) return { kind: 'refused', problem: fileProblem({ code: 'EISDIR' }, path) };
    if (!entry.isFile()) {
      return { kind: 'refused', problem: { where: path, what: 'is no file', allowed: 'choose a file' } };
    }
    if (entry.size > MOST_BYTES) return { kind: 'refused', problem: tooLarge(entry.size) };
    return await read(path);
  } catch (error) {
    const kind = ABSENT.has((error as NodeJS.ErrnoException).code ?? '') ? 'nothing' : 'refused';
    return { kind, problem: fileProblem(error, path) };
  }
}

/** One byte more than is allowed is asked for, as a file can grow after it was looked at. */
async function read(path: string): Promise<FoundFile> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of file.createReadStream({ end: MOST_BYTES, autoClose: false }))
      chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    return bytes.length > MOST_BYTES ? { kind: 'refused', problem: tooLarge(bytes.length) } : { kind: 'file', bytes };
  } finally {
    await file.close();
  }
}
