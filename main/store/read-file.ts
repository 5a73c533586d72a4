import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { tooLarge } from '../../shared/document/json-text.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import { kindOf, noFile } from './file-kind.ts';
import { fileProblem } from './file-problem.ts';

/** What stands at a path: a file with its content, nothing, or something that cannot be read, and why. */
export type FoundFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'nothing'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** How whatever may be no file is opened: a pipe that nobody writes to would be waited for, on a thread of its own. */
export const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** Reads a whole file of at most 16 MiB; a pipe or a device is refused rather than waited for. */
export async function findFile(path: string, where = path): Promise<FoundFile> {
  try {
    const entry = await stat(path);
    const refusal = noFile(kindOf(entry), where) ?? beyond(entry.size);
    return refusal === null ? await read(path, where) : { kind: 'refused', problem: refusal };
  } catch (error) {
    const kind = ABSENT.has((error as NodeJS.ErrnoException).code ?? '') ? 'nothing' : 'refused';
    return { kind, problem: fileProblem(error, where) };
  }
}

const beyond = (size: number): Problem | null => (size > MOST_BYTES ? tooLarge(size) : null);

async function read(path: string, where: string): Promise<FoundFile> {
  const file = await open(path, WITHOUT_WAITING);
  try {
    // Something else may stand there since it was looked at.
    const refusal = noFile(kindOf(await file.stat()), where);
    if (refusal !== null) return { kind: 'refused', problem: refusal };
    // One byte more than is allowed is asked for, as a file can grow after it was looked at.
    return await collected(file.createReadStream({ end: MOST_BYTES, autoClose: false }));
  } finally {
    await file.close();
  }
}

/** All bytes of a stream, up to the limit; what is longer is not read to its end. */
export async function collected(stream: AsyncIterable<Buffer>, came = () => {}): Promise<FoundFile> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    came();
    length += chunk.length;
    if (length > MOST_BYTES) {
      return { kind: 'refused', problem: problem('file.longer', '', { most: MOST_BYTES / 1024 / 1024 }) };
    }
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(chunks) };
}
