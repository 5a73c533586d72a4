/** The page is taken for hanging when it has said nothing for so long. */
export const PAGE_ANSWERS_MS = 5000;

export interface ClosingIo {
  /** Asks the page whether the window may close; it says at once that it heard. */
  readonly askPage: () => void;
  /** Says that the page does not answer: true closes without it. Where the page answers after all, it is taken back. */
  readonly askWithoutPage: (answered: AbortSignal) => Promise<boolean>;
  /** Closes the window, whatever its page does. */
  readonly closeWithoutPage: () => void;
}

/** Whether the window may close, and whether the program ends with it: what was asked, and what was agreed to. */
export interface Closing {
  /** What the page shows has unsaved work, or not. */
  shows(edited: boolean): void;
  /** The program is about to end and closes its window for that. */
  quits(): void;
  /** The window is to be closed; false where the page is asked first. */
  mayClose(): boolean;
  /** The page heard that it was asked. */
  heard(): void;
  /** The analyst was asked and agreed. */
  agreed(): void;
  /** The window is closed. */
  closed(): void;
  /** The program was to end and only waited for the answer. */
  endsProgram(): boolean;
}

export function createClosing(io: ClosingIo): Closing {
  let edited = false;
  let agreed = false;
  let quitting = false;
  let quitsAfter = false;
  /** The question that the page has not heard yet. */
  let unheard: AbortController | null = null;

  const heard = () => {
    unheard?.abort();
    unheard = null;
  };
  const ask = () => {
    io.askPage();
    // A second wish to close, while the first is not answered, is the same question.
    if (unheard !== null) return;
    const question = new AbortController();
    unheard = question;
    const timer = setTimeout(async () => {
      const close = await io.askWithoutPage(question.signal);
      if (question.signal.aborted) return;
      heard();
      if (close) io.closeWithoutPage();
    }, PAGE_ANSWERS_MS);
    question.signal.addEventListener('abort', () => clearTimeout(timer));
  };

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
      if (!may) ask();
      return may;
    },
    heard,
    agreed() {
      agreed = true;
    },
    closed() {
      heard();
      edited = false;
      agreed = false;
    },
    endsProgram: () => quitsAfter,
  };
}
