import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MOST_BYTES, tooLarge } from '../../shared/document/json-text.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { fileProblem } from '../store/file-problem.ts';

/** A file's bytes and what tells them from any others. */
export interface FileOnDisk {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

export async function readFileOnDisk(path: string): Promise<Outcome<FileOnDisk>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return refused(tooLarge(size));
    const bytes = await readFile(path);
    return accepted({ bytes, hash: hashOf(bytes) });
  } catch (error) {
    return refused(fileProblem(error, path));
  }
}

/** The content's hash as it is now; null where there is no file, or none that can be read. */
export async function hashOnDisk(path: string): Promise<string | null> {
  try {
    return hashOf(await readFile(path));
  } catch {
    return null;
  }
}
