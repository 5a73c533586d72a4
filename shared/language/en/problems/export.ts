import type { Said } from '../../found.ts';

/** What keeps results from being exported. */
export const exporting = {
  notWritten: ({ inner }: { inner: Said }) => ({
    ...inner,
    allowed: `${inner.allowed}. Nothing was written`,
  }),
  /** A system may say of a file that is open elsewhere that it may not be used. */
  maybeOpen: ({ inner }: { inner: Said }) => ({
    ...inner,
    allowed: `close it where it is open, in a spreadsheet for example, or ${inner.allowed}. Nothing was written`,
  }),
  taken: { what: 'is there already', allowed: 'choose another name. Nothing was written' },
  notPrinted: {
    what: 'cannot be printed to a file here',
    allowed: 'choose File, Print… for what the window shows, or export the page and print it from a browser',
  },
};
