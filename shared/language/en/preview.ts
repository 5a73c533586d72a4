/** What stands in, in a browser, for what the system says: dialogs for files, and the end of the program. */
export const preview = {
  open: { title: 'Open', name: 'Open a file', accept: 'Open' },
  save: { title: 'Save as', name: 'Save a file', accept: 'Save' },
  path: 'Path of the file',
  folderAbove: 'Folder above',
  cancel: 'Cancel',
  noFile: (name: string, folder: string) => `There is no file ${name} in ${folder}.`,
  replaceIt: (name: string) => `${name} is there already. Replace it?`,
  replace: 'Replace',
  otherTab: 'Bilateral is open in another tab of this browser. Go on there, or close that tab and reload.',
  closed: 'Bilateral is closed. This tab can be closed too.',
  ended: 'Bilateral has ended. Start it again and open the address it prints; unsaved work is offered there.',
  /** In place of a page. */
  refused: 'Refused',
  failed: 'Failed',
  unsaved: 'There is unsaved work: the page asks what to do with it. Once more ends at once and keeps it.',
};
