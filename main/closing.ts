/** Whether the window may close, and whether the program ends with it: what was asked, and what was agreed to. */
export interface Closing {
  /** What the page shows has unsaved work, or not. */
  shows(edited: boolean): void;
  /** The program is about to end and closes its window for that. */
  quits(): void;
  /** The window is to be closed; false where the page has to ask first. */
  mayClose(): boolean;
  /** The analyst was asked and agreed. */
  agreed(): void;
  /** The window is closed. */
  closed(): void;
  /** The program was to end and only waited for the answer. */
  endsProgram(): boolean;
}

export function createClosing(): Closing {
  let edited = false;
  let agreed = false;
  let quitting = false;
  let quitsAfter = false;
  return {
    shows(unsaved) {
      edited = unsaved;
    },
    quits() {
      quitting = true;
    },
    mayClose() {
      const may = !edited || agreed;
      // Asking ends the system's own quitting; it is remembered until the analyst has answered, and only for this time.
      if (!agreed) quitsAfter = quitting && !may;
      quitting = false;
      return may;
    },
    agreed() {
      agreed = true;
    },
    closed() {
      edited = false;
      agreed = false;
    },
    endsProgram: () => quitsAfter,
  };
}
