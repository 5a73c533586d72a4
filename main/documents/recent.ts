import { basename, dirname } from 'node:path';
import type { RecentDocument } from '../../shared/ipc.ts';
import { hashOf } from './file-on-disk.ts';

/** The page names a recent document by this, as it never names a path; the list may change, the id does not. */
const idOf = (path: string): string => hashOf(path).slice(0, 32);

export const recentDocuments = (paths: readonly string[]): readonly RecentDocument[] =>
  paths.map((path) => ({ id: idOf(path), name: basename(path), folder: basename(dirname(path)) }));

export const recentPath = (paths: readonly string[], id: string): string | undefined =>
  paths.find((path) => idOf(path) === id);
