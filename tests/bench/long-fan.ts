/* One fan of all metrics with as many draws as the argument says, in a process of its own: milliseconds and peak memory. */
import { existsSync, readFileSync } from 'node:fs';
import { time } from './timing.ts';
import { fanOf, workedQuestion } from './worked-fan.ts';

const draws = Number(process.argv[2]);
// The compiler is warm after a few small ones.
const small = workedQuestion(2000);
for (let run = 0; run < 10; run++) fanOf(small);
const question = workedQuestion(draws);
const { median } = time(() => fanOf(question), { runs: draws < 1e5 ? 7 : 1, warmUp: draws < 1e5 ? 2 : 0 });
console.log(JSON.stringify({ ms: median, megabytes: peakKilobytes() / 1024 }));

/** What the runtime tells as its peak was on Linux the peak of the process that started it, where that was higher. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
