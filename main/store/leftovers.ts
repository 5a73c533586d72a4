import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat, readdir, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/*
 * Temporary files tell who made them, so that what a crash left is known from what another program is writing just now,
 * also in a folder that several machines share.
 */

/** Within these a process is known by its number: the machine and, on Linux, the namespace. */
const HERE = createHash('sha256').update(`${hostname()} ${namespace()}`).digest('hex').slice(0, 8);

/** This process, as its temporary files tell it. */
export const OWNER = `${HERE}-${process.pid}`;

/** Nobody writes for so long. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** `name` is the same for all who make a file for one purpose; without it every file has another. */
export const temporaryName = (): string => `.bilateral-${OWNER}-${randomBytes(8).toString('hex')}.tmp`;
export const lockName = (purpose: string): string =>
  `.bilateral-lock-${createHash('sha256').update(purpose).digest('hex').slice(0, 16)}.tmp`;

/** Names by this program; an earlier one did not tell who made them. */
const TEMPORARY = /^\.bilateral-(?:([0-9a-f]{8}-\d{1,10})-)?[0-9a-f]{16}\.tmp$/;
const LOCK = /^\.bilateral-lock-[0-9a-f]{16}\.tmp$/;

const swept = new Set<string>();

/** Removes what a crash left in a folder; once, as what is there later is being written. */
export async function sweepFolder(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  const ours = names.filter((name) => TEMPORARY.test(name) || LOCK.test(name));
  await Promise.all(ours.map((name) => removeLeft(join(folder, name), TEMPORARY.exec(name)?.[1])));
}

async function removeLeft(path: string, owner: string | undefined): Promise<void> {
  try {
    const entry = await lstat(path);
    if (!entry.isFile()) return;
    if (isGone(owner ?? (await ownerOf(path))) || Date.now() - entry.mtimeMs > OLD_MS) await unlink(path);
  } catch {
    // Gone meanwhile, or not ours to remove.
  }
}

/** Who holds a lock. */
export const ownerOf = async (lock: string): Promise<string> => (await readFile(lock, 'utf8')).slice(0, 32);

/** Whether the process is known to run no more. */
export function isGone(owner: string): boolean {
  const [, here, pid] = /^([0-9a-f]{8})-(\d{1,10})$/.exec(owner) ?? [];
  if (here !== HERE) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
