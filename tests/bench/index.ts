/* Prints what the goals of speed ask for, a line each: what, measured, goal. */
import { benchDocument } from './document.ts';
import { benchProjection } from './projection.ts';

console.log('what                                              median        min        max    goal');
benchProjection();
benchDocument();
