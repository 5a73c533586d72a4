import type { Stats } from 'node:fs';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { fileProblem } from './file-problem.ts';

export type FileKind = 'file' | 'folder' | 'pipe' | 'socket' | 'device';

/** What stands at a path, links followed by whoever looked. */
export function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isFIFO()) return 'pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

/** Why what is no file cannot be used as one; null for a file. */
export function noFile(kind: FileKind, where: string): Problem | null {
  if (kind === 'file') return null;
  if (kind === 'folder') return fileProblem({ code: 'EISDIR' }, where);
  return problem('store.noFile', where, { kind });
}
