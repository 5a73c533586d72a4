import { readdir, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, extname } from 'node:path';

import { words } from '../words.ts';

/** So many are named. */
const MOST_NAMED = 3;

/**
 * The sentence that points out copies which a synchronising folder left beside a document when two machines had changed
 * it; none where there are none, or nothing can be looked at.
 */
export async function copiesBeside(path: string): Promise<readonly string[]> {
  try {
    const file = await realpath(path);
    const entries = await readdir(dirname(file), { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
    const copies = names.filter((name) => isCopyOf(name, basename(file))).toSorted();
    if (copies.length === 0) return [];
    const named = copies.slice(0, MOST_NAMED);
    return [words.notices.copiesBeside(named, copies.length - named.length, basename(file))];
  } catch {
    return [];
  }
}

/** Whether a file's name is that of a conflicted copy, in the way that synchronising programs make it of a name. */
function isCopyOf(name: string, of: string, machine = hostname()): boolean {
  const ending = extname(of);
  const stem = of.slice(0, of.length - ending.length);
  if (name === of || !name.startsWith(stem) || !name.endsWith(ending) || name.length <= of.length) return false;
  const added = name.slice(stem.length, name.length - ending.length);
  return SYNCED.some((form) => form.test(added)) || isMachine(added, machine);
}

const SYNCED: readonly RegExp[] = [
  // Dropbox, Nextcloud, Box, Seafile, Unison: plan (Ann's conflicted copy 2026-03-01).
  /conflicted copy/i,
  /^ ?\(.*conflict.*\)$/i,
  // Syncthing, Resilio, ownCloud: plan.sync-conflict-20260301-101500-ABCDEFG, plan.Conflict, plan_conflict-20260301-101500.
  /^[._-](sync-)?conflict([-_.].*)?$/i,
  // OneDrive, Google Drive: plan (1).
  /^ ?\(\d{1,3}\)$/,
];

/**
 * OneDrive adds the name of the other machine: this one's, what Windows or a Mac call a machine by themselves, or capitals
 * that are too many for the code of a country or an organisation.
 */
const isMachine = (added: string, machine: string): boolean =>
  added.toLowerCase() === `-${machine.toLowerCase()}` ||
  /^-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{5,14}(-\d{1,2})?$/.test(added) ||
  /^-.*(MacBook|iMac|Mac-?mini|Mac-?Studio).*$/i.test(added);
