import type { StoreApi } from 'zustand/vanilla';
import type { BilateralBridge } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/language/problems.ts';
import type { ViewStore } from '../view/view-store.ts';
import { words } from '../words.ts';
import { type Ask, only } from './asking.ts';
import type { DocumentStore } from './document-store.ts';
import type { Journal } from './journal.ts';
import type { ViewMemory } from './remember-view.ts';
import type { Notice, SessionState } from './session-state.ts';

/** What the parts of a session work with. */
export interface SessionParts {
  readonly store: StoreApi<SessionState>;
  readonly documents: DocumentStore;
  readonly view: ViewStore;
  readonly bridge: BilateralBridge;
  readonly journal: Journal;
  readonly memory: ViewMemory;
  readonly ask: Ask;
  readonly notify: (kind: Notice['kind'], title: string, lines?: readonly string[]) => void;
  readonly tell: (problems: readonly Problem[], title: string, failed?: Notice['failed']) => void;
  /** What was said of its failing before goes. */
  readonly succeeded: (what: 'opening' | 'saving') => void;
}

export interface Saving {
  /** Saves what is open, where it was or, with `as`, where the analyst says; true where it is saved now. */
  save(as?: boolean): Promise<boolean>;
}

export function createSaving(parts: SessionParts, reload: () => Promise<void>): Saving {
  const { store, documents, bridge, memory, ask, tell } = parts;
  const { getState, setState } = store;
  let last: Promise<unknown> = Promise.resolve();

  const saveNow = async (as: boolean, overwrite: boolean): Promise<boolean> => {
    const { handle, name, edited, missing } = getState();
    if (!as && !edited && !missing && name !== null) return true;
    const { document } = documents.getState();
    setState({ saving: true });
    const saved = await bridge.request('document.save', { handle, document, as, overwrite }).finally(() => {
      setState({ saving: false });
    });
    // Another document was opened meanwhile, with what was said of this one.
    if (getState().handle !== handle) return saved.kind === 'saved';
    switch (saved.kind) {
      case 'saved':
        // Edits made meanwhile are not in the file.
        setState({ name: saved.name, saved: document, missing: false });
        parts.succeeded('saving');
        // Its file may be another one now, also one of the same name.
        if (as || name === null) void memory.remember();
        return true;
      case 'cancelled':
        return false;
      case 'refused':
        tell(saved.problems, words.documents.notSaved(name ?? document.title), 'saving');
        return false;
      case 'conflict':
        return resolveConflict(saved.name);
    }
  };

  const resolveConflict = async (name: string): Promise<boolean> => {
    const answer = await ask({
      title: words.documents.changedByOther(name),
      text: words.documents.savingReplaces,
      answers: only('saveAs', 'overwrite', 'reload', 'cancel'),
      primary: 'saveAs',
    });
    switch (answer) {
      case 'saveAs':
        return saveNow(true, false);
      case 'overwrite':
        return saveNow(false, true);
      case 'reload':
        await reload();
        return false;
      case 'cancel':
        return false;
    }
  };

  return {
    save(as = false) {
      // A second one begins when the first is done, and finds what was saved then.
      const next = last.then(() => saveNow(as, false));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
