import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../main/cli/run.ts';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

const entry = resolve('out/main/cli.js');

/** Runs the built command line, as it is installed, in a folder of its own. */
export function bilateral(args: readonly string[], folder = process.cwd()): Ran {
  const { INIT_CWD: _, ...env } = process.env;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr, ms: performance.now() - start };
}

/** The same without a process of its own, which is sooner for what has little to compute. */
export async function runHere(args: readonly string[], folder = process.cwd()): Promise<Omit<Ran, 'ms'>> {
  let [out, err] = ['', ''];
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: () => {},
    folder,
    columns: 120,
    seeds: 'seeds',
    version: '0',
    today: () => new Date('2026-03-01T00:00:00Z'),
    threads: { count: 1, worker: pathToFileURL('out/main/question-worker.js') },
  });
  return { status, out, err };
}

/** A new folder for one test, and what takes it away again. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bilateral-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
