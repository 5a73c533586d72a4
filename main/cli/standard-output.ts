import { fstatSync, writeSync } from 'node:fs';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { fileProblem } from '../store/file-problem.ts';

const DESCRIPTOR = 1;

/** Writes a whole result to standard output; what keeps it from being whole (a full disk, a closed pipe) is said. */
export async function writeOut(text: string): Promise<Outcome<void>> {
  try {
    if (isFile()) writeWhole(Buffer.from(text));
    else await writeThrough(text);
    return accepted(undefined);
  } catch (error) {
    return refused(fileProblem(error, 'standardOutput'));
  }
}

/** Nothing to write to counts as none, as the runtime has it. */
function isFile(): boolean {
  try {
    return fstatSync(DESCRIPTOR).isFile();
  } catch {
    return false;
  }
}

/** A disk that becomes full takes the first part without a word; the runtime's own stream forgets the rest. */
function writeWhole(bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(DESCRIPTOR, bytes, done);
}

const writeThrough = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.on('error', reject);
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
