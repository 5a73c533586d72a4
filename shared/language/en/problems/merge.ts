import type { Said } from '../../found.ts';

const was = (value: string): string => (value === '' ? 'nothing' : value);

/** What stands in the way of making one document of three versions. */
export const merge = {
  /** Something wrong in one of the three. */
  unreadable: ({ inner }: { readonly inner: Said }) => ({
    what: `${inner.where === '' ? '' : `${inner.where}: `}${inner.what}`,
    allowed: inner.allowed,
  }),
  differently: ({ base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string }) => ({
    what: `was ${was(base)}, is ${was(ours)} in ours and ${was(theirs)} in theirs`,
    allowed: 'make it the same in both, then merge again',
  }),
};
