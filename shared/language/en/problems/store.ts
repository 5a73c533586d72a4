import type { Said } from '../../found.ts';

const ELSEWHERE = 'choose another folder or name';

const noPermission = {
  what: 'may not be used: there is no permission',
  allowed: `ask for the permission, or ${ELSEWHERE}`,
};
const tooManyOpen = {
  what: 'cannot be opened: too many files are open',
  allowed: 'close other programs and try again',
};

/** What a file system refused, by the code of its error, and what else keeps a file from being read or written. */
export const store = {
  ENOENT: { what: 'does not exist', allowed: 'check the path; a folder that is gone has to be made again' },
  ENOTDIR: { what: 'lies in something that is no folder', allowed: 'check the path' },
  EISDIR: { what: 'is a folder', allowed: 'name a file in it' },
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: { what: 'lies where nothing can be written', allowed: ELSEWHERE },
  ENOSPC: { what: 'cannot be written: the disk is full', allowed: 'make room, or choose another disk' },
  EDQUOT: {
    what: 'cannot be written: your share of the disk is used up',
    allowed: 'make room, or choose another disk',
  },
  EEXIST: { what: 'is there already', allowed: 'choose another name, or replace it with --force' },
  EBUSY: { what: 'is in use by another program', allowed: 'close it there and try again' },
  ENAMETOOLONG: { what: 'has too long a name', allowed: 'choose a shorter one' },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ELOOP: { what: 'is a link that leads back to itself', allowed: 'name the file itself' },
  EPIPE: {
    what: 'was closed before all was written',
    allowed: 'read it to its end, or have the result written to a file',
  },
  EIO: { what: 'cannot be reached: the disk reports an error', allowed: 'check the disk, or choose another' },
  EFBIG: { what: 'is too large for this disk', allowed: 'choose another disk' },
  otherError: ({ error }: { error: string }) => ({
    what: `cannot be used (${error})`,
    allowed: 'check the path, or choose another place',
  }),
  noPath: { what: 'is no path', allowed: 'check it' },
  noFile: ({ kind }: { kind: 'pipe' | 'socket' | 'device' }) => ({
    what: `is a ${kind} and no file`,
    allowed: 'name a file',
  }),
  unreadable: { what: 'cannot be read', allowed: 'check that it is a file that is still there' },
  noJson: { what: 'is not valid JSON', allowed: 'it is replaced' },
  /** A file that is not written to, with the notice that said so when it was read. */
  leftAlone: ({ notice }: { notice: string }) => ({ what: notice, allowed: 'nothing was written' }),
  replacedMeanwhile: {
    what: 'was replaced by another program in the moment it was saved',
    allowed: 'look at what is in it, then save again',
  },
  notSaved: ({ inner }: { inner: Said }) => ({
    ...inner,
    allowed: `${inner.allowed}. Nothing is lost: your work is still open here`,
  }),
  neverSaved: { what: 'was never saved', allowed: 'there is nothing to reload: save it first' },
  notOffered: { what: 'is not among those to open any more', allowed: 'open it from its folder' },
  notKept: ({ id }: { id: string }) => ({ what: `there is no ${id}`, allowed: 'choose one of the list' }),
  nothingDropped: { what: 'no file was dropped on it', allowed: 'drop a scenario document' },
  severalDropped: ({ count }: { count: number }) => ({
    what: `${count} files were dropped on it`,
    allowed: 'one document is open at a time: drop one',
  }),
  folderDropped: { what: 'is a folder', allowed: 'drop a scenario document in it' },
};
