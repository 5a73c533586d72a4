import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportFile } from '../../shared/imports/reading.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { kindOf, noFile } from '../store/file-kind.ts';
import { fileProblem } from '../store/file-problem.ts';
import type { CommandLineIo } from './io.ts';

/** A data file of `import` has at most so many bytes. */
const MOST_BYTES = 1024 ** 3;
const CHUNK = 256 * 1024;

/** A data file to be read in a stream: a regular one. */
export async function dataInput(
  file: string,
  io: CommandLineIo,
): Promise<Outcome<ImportFile & { readonly size: number }>> {
  if (file === '') return refused(problem('importing.noData', 'DATA'));
  try {
    const path = resolve(io.folder, file);
    const entry = await stat(path);
    const refusal = noFile(kindOf(entry), file);
    if (refusal) return refused(refusal);
    if (entry.size > MOST_BYTES) {
      return refused(problem('importing.tooLarge', file, { gibibytes: entry.size / MOST_BYTES, most: 1 }));
    }
    const chunks = createReadStream(path, { highWaterMark: CHUNK, end: MOST_BYTES - 1 });
    return accepted({ name: basename(path), size: entry.size, chunks });
  } catch (error) {
    return refused(fileProblem(error, file));
  }
}
