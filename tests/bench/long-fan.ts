/* One fan of all metrics with as many draws as the argument says, in a process of its own: milliseconds and peak memory. */
import { createColumnRoom } from '../../shared/questions/fan/fan.ts';
import { time } from './timing.ts';
import { fanOf, workedQuestion } from './worked-fan.ts';

const draws = Number(process.argv[2]);
const room = createColumnRoom();
// The compiler is warm after a few small ones.
const small = workedQuestion(2000);
for (let run = 0; run < 10; run++) fanOf(small, room);
const question = workedQuestion(draws);
const { median } = time(() => fanOf(question, room), { runs: draws < 1e5 ? 7 : 1, warmUp: draws < 1e5 ? 2 : 0 });
console.log(JSON.stringify({ ms: median, megabytes: process.resourceUsage().maxRSS / 1024 }));
