import type { BilateralBridge } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly bilateral: BilateralBridge;
  }
}

/** The page's only way to the main process. */
export const bridge = (): BilateralBridge => {
  if (!window.bilateral) throw new Error('this page was opened without its preload');
  return window.bilateral;
};
