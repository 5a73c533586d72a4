import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** What a dialog of the preview shows of the disk. */
export interface Place {
  /** The path in full. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'nothing';
  /** The folder to show: the path itself, or the one it is in. */
  readonly folder: string;
  /** Name of the file in it; empty where the path is a folder. */
  readonly name: string;
  /** The folder above. */
  readonly above: string;
  readonly folders: readonly Entry[];
  readonly files: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  readonly path: string;
}

/** Looks at a path as somebody types it; relative ones and none begin at home. */
export async function lookAt(typed: string): Promise<Place> {
  const path = resolve(homedir(), typed);
  const kind = await kindOf(path);
  const folder = kind === 'folder' ? path : dirname(path);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const listed = (kept: (entry: (typeof entries)[number]) => boolean): readonly Entry[] =>
    entries
      .filter((entry) => kept(entry) && !entry.name.startsWith('.'))
      .map(({ name }) => ({ name, path: join(folder, name) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  return {
    path,
    kind,
    folder,
    name: kind === 'folder' ? '' : basename(path),
    above: dirname(folder),
    folders: listed((entry) => entry.isDirectory()),
    files: listed((entry) => entry.isFile() || entry.isSymbolicLink()),
  };
}

async function kindOf(path: string): Promise<Place['kind']> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
