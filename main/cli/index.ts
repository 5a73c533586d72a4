#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from './run.ts';

// A reader that has enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // npm changes into the package; the caller's folder is where the paths he types start.
    folder: process.env.INIT_CWD ?? process.cwd(),
    columns: process.stdout.columns ?? 120,
    seeds: fileURLToPath(new URL('../../seeds/', import.meta.url)),
    version: packageJson.version,
  });
} catch (error) {
  process.stderr.write(`This is a bug in Bilateral: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
