import { bilateral } from '../helpers/command-line.ts';
import { report, type Timing } from './timing.ts';

const CASE = 'tests/fixtures/first-case.bilateral';
const SHIPPED = 'seeds/cambodia-japan.bilateral';

/** Whole runs of the built program, Node's own start included. */
function times(...args: readonly string[]): Timing {
  const runs = Array.from({ length: 15 }, () => bilateral(args).ms).toSorted((a, b) => a - b);
  return { median: runs[7]!, min: runs[0]!, max: runs[14]!, runs: runs.length };
}

export function benchCommandLine(): void {
  report('start of the command line', times('--version'), 150);
  report('compare the first case, start included', times('compare', CASE, '--year', '2035'), 250);
  report('compare the shipped example, start included', times('compare', SHIPPED, '--year', '2035'), 250);
}
