/** Prints one line for what is no time of a repeated piece of work; a goal that is missed ends the program badly. */
export function line(what: string, measured: string, goal: string, met: boolean): void {
  if (!met) process.exitCode = 1;
  console.log(`${what.padEnd(58)} ${measured.padStart(32)} ${goal.padStart(10)}${met ? '' : '  MISSED'}`);
}

export const millisecondsAt = (what: string, ms: number, goal: number): void =>
  line(what, `${ms.toFixed(1)} ms`, `${goal} ms`, ms <= goal);
