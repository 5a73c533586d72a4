import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilateral, temporaryFolder } from '../helpers/command-line.ts';
import { report, type Timing } from './timing.ts';

const SEED = 'seeds/cambodia-japan.bilateral';

/** Whole runs of the built program, Node's own start included. */
function times(...args: readonly string[]): Timing {
  const runs = Array.from({ length: 15 }, () => bilateral(args).ms).toSorted((a, b) => a - b);
  return { median: runs[7]!, min: runs[0]!, max: runs[14]!, runs: runs.length };
}

export function benchCommandLine(): void {
  const start = times('--version');
  report('start of the command line', start, 150);
  report('compare the seed, start included', times('compare', SEED, '--year', '2035'), 250);
  const folder = temporaryFolder();
  const bad = join(folder.path, 'bad.bilateral');
  const text = readFileSync(SEED, 'utf8');
  const kinds: readonly (readonly [string, string])[] = [
    ['truncated', text.slice(0, -100)],
    ['out of range', text.replace('"totalTrade": 2000', '"totalTrade": -1')],
    ['15 MiB of one text', text.replace('"notes": "', `"notes": "${'x'.repeat(15 * 1024 * 1024)}`).slice(0, -9)],
    ['nested a million deep', '['.repeat(1_000_000)],
  ];
  for (const [kind, content] of kinds) {
    writeFileSync(bad, content);
    const { median, ...rest } = times('check', bad);
    report(`refuse a document, ${kind}, beyond the start`, { ...rest, median: median - start.median }, 100);
  }
  folder.remove();
}
