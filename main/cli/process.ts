import { availableParallelism } from 'node:os';
import { sentenceOf, words } from '../words.ts';
import type { CommandLineIo } from './io.ts';
import { progressBar } from './progress-bar.ts';
import { run } from './run.ts';
import { writeOut } from './standard-output.ts';

/** More are used only where they are asked for. */
const MOST_THREADS = 4;

/** Runs the command line of this process, installed or not; a bug ends as status 1 with its stack. */
export async function runInProgram(
  args: readonly string[],
  own: Pick<CommandLineIo, 'folder' | 'seeds' | 'version'>,
): Promise<number> {
  // Where nothing can be said any more, the exit status still tells.
  process.stderr.on('error', () => undefined);
  const err = (text: string) => process.stderr.write(text);
  let result = '';
  try {
    const status = await run(args, {
      out: (text) => {
        result += text;
      },
      err,
      columns: process.stdout.columns ?? 120,
      progress: process.stderr.isTTY ? progressBar(err, performance.now.bind(performance)) : () => {},
      threads: {
        count: Math.min(MOST_THREADS, availableParallelism()),
        worker: new URL('./question-worker.js', import.meta.url),
      },
      today: () => new Date(),
      ...own,
    });
    const written = await writeOut(result);
    if (written.ok) return status;
    for (const problem of written.problems) err(`${sentenceOf(problem)}\n`);
    return 2;
  } catch (error) {
    err(`${words.commandLine.bug(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    return 1;
  } finally {
    // Where the runtime is ended at once, what is still on its way would be lost.
    await new Promise<void>((resolve) => process.stderr.write('', () => resolve()));
  }
}
