import { counted } from './grammar.ts';
import { dates, numbers } from './locale.ts';

/** The frame of the window: title bar, tabs, panels, status bar, notices, and what is said where a part fails. */
export const frame = {
  dropToOpen: 'Drop a document to open it, or data to import them',
  untitled: 'Without a title',
  titleAndNotes: 'Title and notes',
  titleAndNotesOf: (title: string) => `${title}: title and notes`,
  title: 'Title',
  notes: 'Notes',
  notesFor: 'What these scenarios are for, and what to know of them',
  notInFile: 'Not saved in a file yet.',
  gone: (file: string) => `${file} is gone from its folder.`,
  savedAs: (file: string) => `Saved as ${file}.`,
  horizon: 'Horizon',
  /** Between the first year and the last. */
  to: '–',
  lastYear: 'Last year of the horizon',
  years: (base: number, end: number) => `${base}–${end}`,
  notices: 'Notices',
  dismiss: 'Dismiss',
  recovery: {
    kept: (name: string, folder: string, kept: string) =>
      `Unsaved work on ${name}${folder === '' ? '' : ` in ${folder}`} was kept, from ${momentOf(kept)}.`,
    fileChanged: 'Its file has changed since; opening this work does not touch the file.',
    open: 'Open it',
    discard: 'Discard',
  },
  places: 'Places',
  panels: 'Panels',
  whatIsShown: 'What is shown here',
  foldPanel: 'Fold this panel',
  showPanel: 'Show the panel',
  edited: 'edited',
  withKeys: (label: string, keys: string) => `${label} (${keys})`,
  printed: (place: string, year: number) => `${place}, ${year}`,
  status: {
    saving: 'Saving…',
    editedOnly: 'Edited, not saved yet',
    notSaved: 'Not saved yet',
    editedGone: (file: string) => `Edited, ${file} is gone`,
    gone: (file: string) => `${file} is gone, in no file now`,
    edited: (file: string) => `Edited, ${file} not saved`,
    saved: (file: string) => `Saved in ${file}`,
    holds: (scenarios: number, metrics: number, base: number, end: number) =>
      `${counted(scenarios, 'scenario', 'scenarios')}, ${metrics} metrics, ${base}–${end}`,
    lastRun: (draws: number, ms: number) => `${counted(draws, 'draw', 'draws')} in ${numbers.rounded(ms, 0)} ms`,
    offline: 'Offline',
  },
  failed: {
    part: (part: string) => `A bug in Bilateral keeps ${part} from being shown.`,
    window: 'the window',
    list: 'the list of scenarios',
    explanation: 'the explanation',
    panel: 'this panel',
    hint: 'The document is as you left it, and can be saved. Undoing the last change may bring this part back.',
    undo: 'Undo the last change',
    again: 'Try again',
    notDone: 'Something was not done because of a bug in Bilateral.',
    workerNotLoaded: 'the worker that answers questions could not be loaded',
    workerNotRead: 'what the worker answered could not be read',
    notAnswered: 'A question could not be answered because of a bug in Bilateral.',
  },
  notPossible: 'That is not possible.',
};

/** By the analyst's own clock. */
const momentOf = (kept: string): string =>
  Number.isNaN(Date.parse(kept)) ? 'a time that was not noted' : dates.moment(Date.parse(kept));
