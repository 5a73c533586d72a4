import { type Problem, problem } from '../../shared/language/problems.ts';

/** What the file system refused. Anything that is no file system error is a bug. */
export function fileProblem(error: unknown, path: string): Problem {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  // The runtime's own, of a path with a character that no path has.
  if (code === 'ERR_INVALID_ARG_VALUE') return problem('store.noPath', path);
  const known = KNOWN.find((one) => one === code);
  if (known) return problem(`store.${known}`, path);
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code)) return problem('store.otherError', path, { error: code });
  throw error;
}

/** Errors that have a sentence of their own. */
const KNOWN = [
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EEXIST',
  'EBUSY',
  'ENAMETOOLONG',
  'EMFILE',
  'ENFILE',
  'ELOOP',
  'EPIPE',
  'EIO',
  'EFBIG',
] as const;
