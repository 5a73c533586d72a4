/** What is said and asked while documents are opened, saved, changed by others and closed. */
export const documents = {
  saveChanges: (name: string) => `Save the changes to ${name}?`,
  lostWithoutSaving: 'Without saving they are lost.',
  saveAgain: (name: string) => `Save ${name} again?`,
  goneOnClosing: 'Its file was moved, renamed or deleted. If it was deleted, what is open here is all there is of it.',
  answers: {
    save: 'Save',
    saveAs: 'Save as…',
    discard: 'Do not save',
    overwrite: 'Replace the file',
    reload: 'Reload, losing my changes',
    keep: 'Keep mine',
    cancel: 'Cancel',
  },
  reload: (name: string) => `Reload ${name}?`,
  changesLost: 'Your unsaved changes are lost.',
  notOpened: (name: string) => `${name} could not be opened; what was open still is.`,
  dropNotOpened: 'That was not opened; what was open still is.',
  notRead: (name: string) => `${name} could not be read again; what was open still is.`,
  notSaved: (name: string) => `${name} was not saved.`,
  file: 'The file',
  document: 'The document',
  example: 'The example',
  recovered: 'The recovered work',
  stillKept: 'What was kept of the document before is still in the store.',
  gone: (name: string) => `${name} is gone from its folder: it was moved, renamed or deleted.`,
  whenGone:
    'What is open here is whole. Save writes it to the same place again, Save as to another; if it was moved on purpose, open it where it is now.',
  readAgain: (name: string) => `${name} was changed by another program and read again.`,
  changedByOther: (name: string) => `${name} was changed by another program`,
  ownChanges: 'You have unsaved changes of your own.',
  savingReplaces: 'Saving now would replace what is in the file.',
  cannotBeKept: 'Unsaved work cannot be kept for the case of a crash: save often.',
  recentNotCleared: 'The recent documents were not cleared.',
  notDiscarded: 'The unsaved work was not discarded.',
  languageNotKept: 'The language was not kept for the next start.',
  languageNext: (name: string) => `From the next start on Bilateral speaks ${name}.`,
  themeNotKept: 'The theme is not kept for the next start.',
  decimalNotKept: 'How decimals are written was not kept for the next start.',
  figuresNotKept: 'The figures were not kept.',
  /** What a document of file format 1 had that format 2 says otherwise. */
  migrated: {
    cutMirrored:
      'The uncertain tariff cut became an uncertain preferential tariff: the chances are the same, the draws others.',
    cutLeftOut:
      'The uncertain tariff cut was left out, with its correlations: a factor or a lognormal of a cut says nothing of the tariff that is left.',
    tariffLeftOut:
      'The uncertain tariff on exports was left out, with its correlations: the tariff to which it moves is a number of its own now.',
  },
  figuresNotReset: 'The figures were not reset.',
};
