/**
 * What a program writes, line by line: lines that are meant for the start itself are taken out of it, everything else is
 * passed on. `take` gives true for a line that it takes.
 */
export function ownLines(stream, take, pass) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) if (!take(line.replace(/\r$/, ''))) pass(`${line}\n`);
  });
  stream.on('end', () => rest !== '' && pass(rest));
}

/**
 * One pressing of Ctrl+C reaches this process several times, from the terminal and from npm; a program that gets it
 * twice ends without asking about unsaved work.
 */
const ONE_PRESS_MS = 500;

/** So that what is pressed in the terminal does not reach the program past this process. */
export const APART = { detached: process.platform !== 'win32' };

/** Passes on what this process is told to end with, each press once. */
export function passOnSignals(child) {
  let last = 0;
  const pass = (signal) => {
    if (Date.now() - last < ONE_PRESS_MS) return;
    last = Date.now();
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  child.on('close', () => {
    for (const signal of signals) process.off(signal, pass);
  });
}
