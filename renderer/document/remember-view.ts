import type { BilateralBridge } from '../../shared/ipc.ts';
import { remembered, sameRemembered } from '../view/remembered-view.ts';
import type { ViewStore } from '../view/view-store.ts';

const REMEMBER_AFTER_MS = 1000;

/** Keeps how the document is looked at, a moment after the last change of it. */
export interface ViewMemory {
  /** Keeps it now. */
  remember(): Promise<void>;
  /** What is shown from here on belongs to another document. */
  stop(): void;
}

export function createViewMemory(
  bridge: Pick<BilateralBridge, 'request'>,
  view: ViewStore,
  handle: () => string,
): ViewMemory {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const remember = async () => {
    stop();
    await bridge.request('view.remember', { handle: handle(), view: remembered(view.getState()) });
  };
  view.subscribe((now, before) => {
    if (sameRemembered(now, before)) return;
    stop();
    timer = setTimeout(() => void remember(), REMEMBER_AFTER_MS);
  });
  return { remember, stop };
}
