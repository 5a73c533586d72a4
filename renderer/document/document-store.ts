import { type TemporalState, temporal } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Problem } from '../../shared/language/problems.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { callAsIn } from '../names.ts';

/** An edit: takes the document as it is and gives the next one, or says why not. */
export type Edit = (document: ScenarioDocument) => Outcome<ScenarioDocument>;

export interface OpenDocument {
  /** One immutable value; what did not change is shared with the value before. */
  readonly document: ScenarioDocument;
}

export interface DocumentStore extends StoreApi<OpenDocument> {
  /** Applies an edit; one step of undo, or part of one between `beginGesture` and `endGesture`. */
  edit(edit: Edit): readonly Problem[];
  /** From here on every edit belongs to one step of undo: a slider's drag, a point's. */
  beginGesture(): void;
  endGesture(): void;
  /** Whether what changes now is part of a gesture. */
  inGesture(): boolean;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Puts another document in place, with an empty history. */
  replace(document: ScenarioDocument): void;
  /** The history, for whoever shows whether there is something to undo. */
  readonly history: StoreApi<TemporalState<OpenDocument>>;
}

/** Steps of undo that are kept; documents share what did not change, so a step is small. */
const MOST_STEPS = 1000;

/** The open document and its history: the one place where a document changes. */
export function createDocumentStore(initial: ScenarioDocument): DocumentStore {
  const store = createStore<OpenDocument>()(
    temporal((): OpenDocument => ({ document: initial }), {
      limit: MOST_STEPS,
      equality: (before, after) => before.document === after.document,
    }),
  );
  callAsIn(initial);
  // The first to hear of a change: whatever is drawn for it is called as in it.
  store.subscribe(({ document }) => callAsIn(document));
  const history = store.temporal;
  let gesture = false;

  const settle = () => {
    gesture = false;
    history.getState().resume();
  };

  return Object.assign(store, {
    history,
    edit(edit: Edit): readonly Problem[] {
      const outcome = edit(store.getState().document);
      if (!outcome.ok) return outcome.problems;
      if (outcome.value !== store.getState().document) {
        store.setState({ document: outcome.value });
        // The first edit of a gesture recorded where undo returns to; the rest of it records nothing.
        if (gesture) history.getState().pause();
      }
      return [];
    },
    beginGesture() {
      gesture = true;
    },
    endGesture: settle,
    inGesture: () => gesture,
    undo() {
      settle();
      history.getState().undo();
    },
    redo() {
      settle();
      history.getState().redo();
    },
    canUndo: () => history.getState().pastStates.length > 0,
    canRedo: () => history.getState().futureStates.length > 0,
    replace(document: ScenarioDocument) {
      settle();
      store.setState({ document });
      history.getState().clear();
    },
  });
}
