import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Opened } from '../../shared/ipc.ts';
import { problem } from '../../shared/language/problems.ts';
import { type Outcome, refused } from '../../shared/outcome.ts';
import { remembered, restoredView } from '../view/remembered-view.ts';
import { words } from '../words.ts';
import { only } from './asking.ts';
import { areData, droppedFile } from './dropped-file.ts';
import type { Saving, SessionParts } from './saving.ts';

export interface Opening {
  openExample(): Promise<void>;
  /** Opens a document that was just made; false where it was not, as what was open stays. */
  openNew(document: ScenarioDocument): Promise<boolean>;
  openDocument(): Promise<void>;
  openRecent(id: string): Promise<void>;
  openAsked(asked: { readonly id: string; readonly name: string }): Promise<void>;
  openDropped(dropped: Pick<DataTransfer, 'files' | 'items'>): Promise<void>;
  recover(id: string): Promise<void>;
  /** Reads the file again, asking first where that loses work. */
  reload(): Promise<void>;
  /** Reads the file again, whatever is unsaved; true where that could be done. */
  reloadNow(): Promise<boolean>;
  /** Closes the window, asking first where that loses work. */
  closeWindow(): Promise<void>;
  /** Resolves when nothing is being opened or closed, or asked about it. */
  idle(): Promise<void>;
}

export function createOpening(parts: SessionParts, save: Saving['save']): Opening {
  const { store, documents, bridge, view, ask, tell } = parts;
  const { getState, setState } = store;
  /** One at a time: nothing else is opened or closed while the analyst is being asked. */
  let leaving: Promise<unknown> | null = null;
  const alone = async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (leaving !== null) return null;
    const acting = act();
    leaving = acting;
    return acting.finally(() => {
      leaving = null;
    });
  };

  const idle = async (): Promise<void> => {
    while (leaving !== null) await leaving.catch(() => undefined);
  };

  /** Whether what is open may go: nothing is unsaved, or the analyst saved it or lets it go. */
  const mayLeave = async (): Promise<boolean> => {
    const { name, edited, missing } = getState();
    if (!edited && !missing) return true;
    const answer = await ask({
      ...(edited
        ? {
            title: words.documents.saveChanges(name ?? documents.getState().document.title),
            text: words.documents.lostWithoutSaving,
          }
        : {
            title: words.documents.saveAgain(name ?? ''),
            text: words.documents.goneOnClosing,
          }),
      answers: only('save', 'discard', 'cancel'),
      primary: 'save',
    });
    // What was edited while it was being saved is asked about again.
    return answer === 'save' ? (await save()) && mayLeave() : answer === 'discard';
  };

  const replacing = (what: string, open: () => Promise<Outcome<Opened> | null>): Promise<boolean | null> =>
    replacingNamed(async () => {
      const outcome = await open();
      return outcome && { name: what, outcome };
    });

  const replacingNamed = (
    open: () => Promise<{ readonly name: string; readonly outcome: Outcome<Opened> } | null>,
  ): Promise<boolean | null> =>
    alone(async () => {
      if (!(await mayLeave())) return false;
      const answer = await open();
      if (answer === null) return false;
      const { name, outcome } = answer;
      if (outcome.ok) show(parts, outcome.value);
      else tell(outcome.problems, words.documents.notOpened(name), 'opening');
      return outcome.ok;
    });

  const mayLoseChanges = async (name: string): Promise<boolean> => {
    const answer = await ask({
      title: words.documents.reload(name),
      text: words.documents.changesLost,
      answers: only('reload', 'cancel'),
      primary: 'cancel',
    });
    return answer === 'reload';
  };

  const reloadNow = async (): Promise<boolean> => {
    const outcome = await bridge.request('document.reload', { handle: getState().handle });
    if (outcome.ok) show(parts, outcome.value);
    else tell(outcome.problems, words.documents.notRead(getState().name ?? words.documents.file), 'opening');
    return outcome.ok;
  };

  return {
    async openExample() {
      await replacing(words.documents.example, () => bridge.request('document.example', null));
    },
    async openNew(document) {
      const { title } = document;
      return (await replacing(title, () => bridge.request('document.new', { document }))) ?? false;
    },
    async openDocument() {
      await replacingNamed(() => bridge.request('document.open', null));
    },
    async openRecent(id) {
      const name = getState().recent.find((recent) => recent.id === id)?.name ?? words.documents.document;
      await replacing(name, () => bridge.request('document.openRecent', { id }));
    },
    async openAsked({ id, name }) {
      // Nobody sees that it was asked for: it waits for its turn.
      await idle();
      await replacing(name, () => bridge.request('document.openAsked', { id }));
    },
    async openDropped(dropped) {
      // Read at once: what was dropped is forgotten when the event is over.
      const file = droppedFile(dropped);
      const files = [...dropped.files];
      if (await areData(files).catch(() => false)) return view.setState({ importing: files });
      if (!file.ok) return tell(file.problems, words.documents.dropNotOpened, 'opening');
      const { name } = file.value;
      await replacing(name, () => bridge.openDropped(file.value).catch(() => unreadable(name)));
    },
    async recover(id) {
      const shown = await replacing(words.documents.recovered, () => bridge.request('recovery.open', { id }));
      if (shown) setState({ recoveries: getState().recoveries.filter((other) => other.id !== id) });
    },
    async reload() {
      await alone(async () => {
        const { name, edited } = getState();
        if (!edited || (await mayLoseChanges(name ?? ''))) await reloadNow();
      });
    },
    reloadNow,
    idle,
    async closeWindow() {
      await alone(async () => {
        if (!(await mayLeave())) return;
        await letGo(parts, getState().handle);
        await bridge.request('page.close', null);
      });
    },
  };
}

const unreadable = (name: string): Outcome<Opened> => refused(problem('store.unreadable', name));

/** Puts another document in the window, or the same one as its file has it now. */
function show(parts: SessionParts, { handle, name, document, edited, view: kept, notes }: Opened): void {
  const { store, documents, view, journal, notify } = parts;
  const before = store.getState().handle;
  const looked = before === handle ? remembered(view.getState()) : kept;
  if (before !== handle) void letGo(parts, before);
  journal.stop();
  parts.succeeded('opening');
  store.setState({ handle, name, saved: edited ? null : document, missing: false });
  documents.replace(document);
  view.setState(restoredView(document, looked, view.getState().places));
  for (const note of notes) notify('information', note);
}

/** The analyst is done with a document. */
async function letGo({ bridge, journal, memory, tell }: SessionParts, handle: string): Promise<void> {
  journal.stop();
  // Before it is closed, while its handle is still known.
  await memory.remember();
  const closed = await bridge.request('document.close', { handle });
  if (!closed.ok) tell(closed.problems, words.documents.stillKept);
}
