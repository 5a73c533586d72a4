import { open, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isGone, lockName, OWNER, ownerOf } from './leftovers.ts';

const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 10;

/**
 * Does something with a file while no other Bilateral does the same, in this process or in another one that sees the same
 * folder. Who holds the lock too long, or is gone, loses it; where no lock can be made, it is done without one.
 */
export async function alone<T>(path: string, purpose: string, act: () => Promise<T>): Promise<T> {
  // On most systems two ways to write capitals are one name; elsewhere two files wait for each other in vain.
  const lock = join(dirname(path), lockName(`${purpose} ${basename(path).toLowerCase()}`));
  const held = await take(lock);
  try {
    return await act();
  } finally {
    if (held) await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(OWNER).finally(() => file.close());
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    const left = performance.now() - start > PATIENCE_MS || isGone(await ownerOf(lock).catch(() => ''));
    if (!left) await setTimeout(LOOK_AGAIN_MS);
    else if (!(await removed(lock))) return false;
  }
}

const removed = (path: string): Promise<boolean> =>
  unlink(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
