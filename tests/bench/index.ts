/* Prints what the goals of speed ask for, a line each: what, measured, goal. `engine`, `large`, `threads`, `uncertainty` or `page` measures only that. */
import { benchCommandLine } from './command-line.ts';
import { benchDocument, benchRefusals } from './document.ts';
import { benchLarge } from './large.ts';
import { benchPage } from './page.ts';
import { benchProjection } from './projection.ts';
import { benchQuestions } from './questions.ts';
import { benchThreads } from './threads.ts';
import { benchUncertainty } from './uncertainty.ts';

console.log(`${'what'.padEnd(58)} ${['median', 'min', 'max', 'goal'].map((head) => head.padStart(10)).join(' ')}`);
const only = process.argv[2];
if (only === undefined || only === 'engine') {
  benchProjection();
  benchQuestions();
  benchDocument();
  benchRefusals();
  benchCommandLine();
}
if (only === undefined || only === 'large') benchLarge();
if (only === undefined || only === 'threads') await benchThreads();
if (only === undefined || only === 'uncertainty') benchUncertainty();
if (only === undefined || only === 'page') await benchPage();
