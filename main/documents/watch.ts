import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { hashOnDisk } from './file-on-disk.ts';

/** A save by another program comes as several events; only what is there when they are over counts. */
const SETTLED_MS = 150;

/**
 * Watches a file by its folder, as a save puts another file in its place. Tells when its content is another than
 * `known`, once per content; `gone` when it is not there any more.
 */
export function watchFile(
  path: string,
  known: () => string | null,
  changed: (gone: boolean) => void,
): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let told: string | null | undefined;
  const look = async () => {
    const hash = await hashOnDisk(path);
    if (hash === known()) told = undefined;
    else if (hash !== told) {
      told = hash;
      changed(hash === null);
    }
  };
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
      if (name !== null && name !== basename(path)) return;
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    });
    watcher.on('error', () => watcher.close());
    return {
      stop: () => {
        clearTimeout(timer);
        watcher.close();
      },
    };
  } catch {
    // Not every file system can be watched; saving still looks at the file before it replaces it.
    return { stop: () => undefined };
  }
}
