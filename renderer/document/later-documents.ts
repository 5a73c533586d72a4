import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenDocument } from './document-store.ts';

/**
 * The open document as it was until the frame that shows the latest change has been drawn. What reads it is drawn one
 * frame after the main chart and the control that moved, so that these never wait for it. Another structure is taken over
 * at once: from then on things are called as in it.
 */
export function laterDocuments(documents: StoreApi<OpenDocument>): StoreApi<OpenDocument> {
  const later = createStore<OpenDocument>()(() => documents.getState());
  let waiting = false;
  documents.subscribe(() => {
    if (documents.getState().document.structure !== later.getState().document.structure) {
      later.setState(documents.getState());
      return;
    }
    // Changes that come meanwhile are taken over together.
    if (waiting) return;
    waiting = true;
    // The first frame shows the change itself; the one after it the rest.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        waiting = false;
        later.setState(documents.getState());
      }),
    );
  });
  return later;
}
