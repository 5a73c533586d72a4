import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ReadDocument, readDocument } from '../../shared/document/read.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { openSeeds } from '../seeds.ts';
import { kindOf } from '../store/file-kind.ts';
import { fileProblem } from '../store/file-problem.ts';
import { findFile } from '../store/read-file.ts';
import type { CommandLineIo } from './io.ts';
import { isStream, readStream } from './stream-input.ts';

/** The bytes of a file, or of what comes through a pipe or a device, of which no more than the limit is read. */
export async function fileInput(file: string, io: CommandLineIo): Promise<Outcome<Uint8Array>> {
  if (file === '') return refused(problem('commandLine.noFile', 'FILE'));
  try {
    const path = resolve(io.folder, file);
    const kind = kindOf(await stat(path));
    const found = isStream(kind) ? await readStream(path, kind, file) : await findFile(path, file);
    return found.kind === 'file' ? accepted(found.bytes) : refused(found.problem);
  } catch (error) {
    return refused(fileProblem(error, file));
  }
}

export async function documentInput(file: string, io: CommandLineIo): Promise<Outcome<ReadDocument>> {
  const bytes = await fileInput(file, io);
  if (!bytes.ok) return bytes;
  return readDocument(bytes.value, (await openSeeds(io.seeds)).structure);
}
