import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenDocument } from './document-store.ts';

/**
 * The open document as it was until the frame that shows the latest change has been drawn. What reads it is drawn one
 * frame after the main chart and the control that moved, so that these never wait for it.
 */
export function laterDocuments(documents: StoreApi<OpenDocument>): StoreApi<OpenDocument> {
  const later = createStore<OpenDocument>()(() => documents.getState());
  let waiting = false;
  documents.subscribe(() => {
    // Changes that come meanwhile are taken over together.
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      afterFrame(() => {
        waiting = false;
        later.setState(documents.getState());
      }),
    );
  });
  return later;
}

/** A message is the first task after the frame; a timer could be late. */
function afterFrame(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}
