/* Prints what the goals of speed ask for, a line each: what, measured, goal. */
import { benchCommandLine } from './command-line.ts';
import { benchDocument, benchRefusals } from './document.ts';
import { benchProjection } from './projection.ts';

console.log(`${'what'.padEnd(58)} ${['median', 'min', 'max', 'goal'].map((head) => head.padStart(10)).join(' ')}`);
benchProjection();
benchDocument();
benchRefusals();
benchCommandLine();
