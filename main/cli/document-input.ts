import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { tooLarge } from '../../shared/document/json-text.ts';
import { type ReadDocument, readDocument } from '../../shared/document/read.ts';
import { MOST_BYTES } from '../../shared/limits.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { fileProblem } from '../store/file-problem.ts';
import type { CommandLineIo } from './io.ts';

/** The bytes of a file, refused by its size before it is read. */
export async function fileInput(file: string, io: CommandLineIo): Promise<Outcome<Uint8Array>> {
  if (file === '') return refused({ where: 'FILE', what: 'is empty', allowed: 'name a scenario document' });
  try {
    const path = resolve(io.folder, file);
    const { size } = await stat(path);
    if (size > MOST_BYTES) return refused(tooLarge(size));
    return accepted(await readFile(path));
  } catch (error) {
    return refused(fileProblem(error, file));
  }
}

export async function documentInput(file: string, io: CommandLineIo): Promise<Outcome<ReadDocument>> {
  const bytes = await fileInput(file, io);
  return bytes.ok ? readDocument(bytes.value) : bytes;
}
