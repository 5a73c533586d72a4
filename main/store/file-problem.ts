import type { Problem } from '../../shared/outcome.ts';

/** What the file system refused, in a sentence that says what to do. Anything that is no file system error is a bug. */
export function fileProblem(error: unknown, path: string): Problem {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const known = code === undefined ? undefined : SENTENCES[code];
  // The runtime's own, of a path with a character that no path has.
  if (code === 'ERR_INVALID_ARG_VALUE') return { where: path, what: 'is no path', allowed: 'check it' };
  if (known) return { where: path, what: known[0], allowed: known[1] };
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code)) {
    return { where: path, what: `cannot be used (${code})`, allowed: 'check the path, or choose another place' };
  }
  throw error;
}

const ELSEWHERE = 'choose another folder or name';

const SENTENCES: Readonly<Record<string, readonly [what: string, allowed: string]>> = {
  ENOENT: ['does not exist', 'check the path; a folder that is gone has to be made again'],
  ENOTDIR: ['lies in something that is no folder', 'check the path'],
  EISDIR: ['is a folder', 'name a file in it'],
  EACCES: ['may not be used: there is no permission', `ask for the permission, or ${ELSEWHERE}`],
  EPERM: ['may not be used: there is no permission', `ask for the permission, or ${ELSEWHERE}`],
  EROFS: ['lies where nothing can be written', ELSEWHERE],
  ENOSPC: ['cannot be written: the disk is full', 'make room, or choose another disk'],
  EDQUOT: ['cannot be written: your share of the disk is used up', 'make room, or choose another disk'],
  EEXIST: ['is there already', 'choose another name, or allow it to be replaced'],
  EBUSY: ['is in use by another program', 'close it there and try again'],
  ENAMETOOLONG: ['has too long a name', 'choose a shorter one'],
  EMFILE: ['cannot be opened: too many files are open', 'close other programs and try again'],
  ENFILE: ['cannot be opened: too many files are open', 'close other programs and try again'],
  ELOOP: ['is a link that leads back to itself', 'name the file itself'],
  EPIPE: ['was closed before all was written', 'read it to its end, or have the result written to a file'],
  EIO: ['cannot be reached: the disk reports an error', 'check the disk, or choose another'],
  EFBIG: ['is too large for this disk', 'choose another disk'],
};
