import { type ReactNode, useDeferredValue } from 'react';

/** What can wait for the first frame of what stands around it: it is drawn in the one after. */
export function AfterTheFirst({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
