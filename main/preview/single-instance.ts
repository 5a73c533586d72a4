import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a second start hands over. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

/** The running program answers a second start within this time, or is taken for gone. */
const ANSWER_MS = 5000;
const LOOK_EVERY_MS = 20;

/**
 * One program for each folder of a store, as Electron has it: the first start takes the lock, a later one hands over
 * what it was started with and gets false. A lock whose program is gone, or does not answer, is taken over; a store that
 * can hold none keeps no program from starting.
 */
export function takeInstanceLock(store: string, start: SecondStart, heard: (second: SecondStart) => void): boolean {
  try {
    return isFirst(store, start, heard);
  } catch {
    return true;
  }
}

function isFirst(store: string, start: SecondStart, heard: (second: SecondStart) => void): boolean {
  const lock = join(store, 'instance.lock');
  const box = join(store, 'second-starts');
  mkdirSync(box, { recursive: true });
  for (;;) {
    if (created(lock)) {
      process.on('exit', () => release(lock));
      listen(box, heard);
      return true;
    }
    if (isAlive(holder(lock)) && handedOver(box, start)) return false;
    rmSync(lock, { force: true });
  }
}

/** Whole from the first instant, so that nobody reads half of it. */
function created(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function holder(lock: string): number | null {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10);
  } catch {
    return null;
  }
}

function isAlive(pid: number | null): boolean {
  if (pid === null || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function release(lock: string): void {
  if (holder(lock) === process.pid) rmSync(lock, { force: true });
}

/** Puts it where the running program looks, and waits until it is taken from there; asking for the lock answers at once. */
function handedOver(box: string, start: SecondStart): boolean {
  const name = join(box, `${process.pid}.json`);
  writeFileSync(`${name}.part`, JSON.stringify(start));
  renameSync(`${name}.part`, name);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < ANSWER_MS; waited += LOOK_EVERY_MS) {
    if (!readdirSync(box).includes(`${process.pid}.json`)) return true;
    Atomics.wait(pause, 0, 0, LOOK_EVERY_MS);
  }
  rmSync(name, { force: true });
  return false;
}

/** What was handed over, taken from where it was put; null for what no program wrote. */
function taken(path: string): SecondStart | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SecondStart;
  } catch {
    return null;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function listen(box: string, heard: (second: SecondStart) => void): void {
  const look = () => {
    // The store can be gone while the program goes on.
    const names = existsSync(box) ? readdirSync(box) : [];
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const second = taken(join(box, name));
      if (second !== null) heard(second);
    }
  };
  watch(box, { persistent: false }, look).on('error', () => undefined);
  look();
}
