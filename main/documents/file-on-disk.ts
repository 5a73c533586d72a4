import { createHash } from 'node:crypto';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { findFile } from '../store/read-file.ts';

/** A file's bytes and what tells its text from any other. */
export interface FileOnDisk {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** The hash of a file's text: how its lines end, which version control may change, makes no other text of it. */
export function textHash(content: Uint8Array | string): string {
  // Latin letters stand for bytes here, whatever the bytes are.
  const text = Buffer.from(content as Uint8Array).toString('latin1');
  return createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'latin1').digest('hex');
}

export async function readFileOnDisk(path: string): Promise<Outcome<FileOnDisk>> {
  const found = await findFile(path);
  return found.kind === 'file' ? accepted({ bytes: found.bytes, hash: textHash(found.bytes) }) : refused(found.problem);
}

/** Its text's hash as it is now; null where there is no file, or none that can be read. */
export async function hashOnDisk(path: string): Promise<string | null> {
  const found = await findFile(path);
  return found.kind === 'file' ? textHash(found.bytes) : null;
}
