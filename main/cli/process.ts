import { availableParallelism } from 'node:os';
import type { CommandLineIo } from './io.ts';
import { progressBar } from './progress-bar.ts';
import { run } from './run.ts';

/** More are used only where they are asked for. */
const MOST_THREADS = 4;

/** Runs the command line of this process, installed or not; a bug ends as status 1 with its stack. */
export async function runInProgram(
  args: readonly string[],
  own: Pick<CommandLineIo, 'folder' | 'seeds' | 'version'>,
): Promise<number> {
  // A reader that has enough (`| head`) closes the pipe: that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    return await run(args, {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      columns: process.stdout.columns ?? 120,
      progress: process.stderr.isTTY
        ? progressBar((text) => process.stderr.write(text), performance.now.bind(performance))
        : () => {},
      threads: {
        count: Math.min(MOST_THREADS, availableParallelism()),
        worker: new URL('./question-worker.js', import.meta.url),
      },
      ...own,
    });
  } catch (error) {
    process.stderr.write(`This is a bug in Bilateral: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  } finally {
    await Promise.all([process.stdout, process.stderr].map(written));
  }
}

/** Resolves when all that was written has left: where the runtime is ended at once, the rest would be lost. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));
