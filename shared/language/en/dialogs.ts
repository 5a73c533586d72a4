/** What the system's dialogs say. */
export const dialogs = {
  scenarioFiles: 'Bilateral scenarios',
  allFiles: 'All files',
  /** The name of a file whose document has no title. */
  untitledFile: 'Scenarios',
  windowTitle: (title: string) => `${title} – Bilateral`,
  notAnswering: 'The window does not answer.',
  notAnsweringDetail:
    'It may be busy: then it goes on by itself while you wait. If you close it, unsaved work is offered at the next start; only what was done in the second before it stopped may be missing.',
  wait: 'Wait',
  closeWindow: 'Close the window',
};
