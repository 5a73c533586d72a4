import { type FSWatcher, realpathSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { FileChange } from '../../shared/ipc.ts';
import { hashOnDisk } from './file-on-disk.ts';

/** A save by another program comes as several events; only what is there when they are over counts. */
const SETTLED_MS = 150;

export interface FileWatch {
  /** Looks at the file now, as not every file system tells of changes. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Watches a file by its folder, as a save puts another file in its place; of a symbolic link, the folder of the file
 * itself as well. Tells when the content is not one that `known` knows (null: there is no file), once per content, and when
 * a file that was told to be gone is there again with one that is known.
 */
export function watchFile(
  path: string,
  known: (hash: string | null) => boolean,
  changed: (change: FileChange) => void,
): FileWatch {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let told: string | null | undefined;
  /** Read until it is the same twice: a save of ours may end while the file before it is still being read. */
  const seen = async (): Promise<string | null> => {
    let hash = await hashOnDisk(path);
    while (!stopped && !known(hash)) {
      const again = await hashOnDisk(path);
      if (again === hash) break;
      hash = again;
    }
    return hash;
  };
  const look = async () => {
    const hash = await seen();
    if (stopped) return;
    const before = told;
    told = known(hash) ? undefined : hash;
    if (told === before) return;
    if (told !== undefined) changed(told === null ? 'gone' : 'changed');
    else if (before === null) changed('back');
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED_MS);
  };
  const watchers = placesOf(path).flatMap((place) => watchFolder(place, soon));
  // What happened between reading the file and watching it.
  soon();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function placesOf(path: string): readonly string[] {
  try {
    return [...new Set([path, realpathSync(path)])];
  } catch {
    return [path];
  }
}

/** Not every file system can be watched; saving still looks at the file before it replaces it. */
function watchFolder(path: string, soon: () => void): FSWatcher[] {
  try {
    // A folder that goes tells so under its own name.
    const names = new Set([basename(path), basename(dirname(path))]);
    const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
      if (name === null || names.has(name)) soon();
    });
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
