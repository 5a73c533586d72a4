import { createHash } from 'node:crypto';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { findFile } from '../store/read-file.ts';

/** A file's bytes and what tells them from any others. */
export interface FileOnDisk {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

export async function readFileOnDisk(path: string): Promise<Outcome<FileOnDisk>> {
  const found = await findFile(path);
  return found.kind === 'file' ? accepted({ bytes: found.bytes, hash: hashOf(found.bytes) }) : refused(found.problem);
}

/** The content's hash as it is now; null where there is no file, or none that can be read. */
export async function hashOnDisk(path: string): Promise<string | null> {
  const found = await findFile(path);
  return found.kind === 'file' ? hashOf(found.bytes) : null;
}
