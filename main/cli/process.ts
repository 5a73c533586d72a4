import type { CommandLineIo } from './io.ts';
import { run } from './run.ts';

/** Runs the command line of this process, installed or not; a bug ends as status 1 with its stack. */
export async function runInProgram(
  args: readonly string[],
  own: Pick<CommandLineIo, 'folder' | 'seeds' | 'version'>,
): Promise<number> {
  try {
    return await run(args, {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      columns: process.stdout.columns ?? 120,
      ...own,
    });
  } catch (error) {
    process.stderr.write(`This is a bug in Bilateral: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}
