import { byNumber } from './grammar.ts';

/** What the program tells of itself and of its files: in notices of the window, or before there is one. `why` is a sentence. */
export const notices = {
  openedAgain: 'The window stopped working and was opened again. Unsaved work was kept.',
  stopsAgain: 'The window stops working again and again. Unsaved work was kept for the next start.',
  windowNotOpened: (why: string) => `The window could not be opened. ${why}`,
  notStarted: (why: string) => `The program could not be started; install it again. ${why}`,
  noSettingsFolder: (why: string) => `The program cannot be started without a folder for its settings. ${why}.`,
  noFolder: (path: string) => `${path} is no folder: move it away`,

  /** In place of a page. */
  pageNotAllowed: 'Not allowed',
  pageNotFound: 'Not found',

  notOpened: (file: string, whys: readonly string[]) => `${file} could not be opened. ${whys.join('. ')}.`,
  notOpenedBug: (file: string, why: string) =>
    `${file} could not be opened because of a bug in Bilateral (${why}). The file is as it was.`,
  copiesBeside: (copies: readonly string[], more: number, file: string) =>
    `${[...copies, ...(more > 0 ? [`${more} more`] : [])].join(', ')} ${byNumber(copies.length, 'lies', 'lie')} beside ${file} and may be ${byNumber(copies.length, 'a copy', 'copies')} that a synchronising folder left: see which has the work you want.`,

  workNotListed: (why: string) => `${why}. Unsaved work that was kept there cannot be offered.`,
  workNotOfferedBug: (why: string) =>
    `Unsaved work that was kept cannot be offered because of a bug in Bilateral (${why}).`,
  workSetAside: (why: string, path: string) =>
    `Unsaved work that was kept could not be read (${why}). Its file is set aside as ${path}.`,
  workLeft: (why: string, path: string) =>
    `Unsaved work that was kept cannot be offered (${why}). Its file is left as it is: ${path}.`,

  storeLeft: (why: string) => `${why}. It is left as it is, and nothing is written to it.`,
  storeNewer: (file: string) =>
    `${file} was written by a newer Bilateral: it is read and left as it is. What you change is forgotten when the program ends.`,
  storeUnreadable: (file: string, why: string) => `${file} could not be read (${why}) and is left as it is.`,
  storeSetAside: (file: string, why: string, aside: string) =>
    `${file} could not be read (${why}) and was set aside as ${aside}.`,
};
