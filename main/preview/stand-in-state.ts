import { createPageLink } from './page-link.ts';

/** What the parts of the stand-in share: there is one program, and one page. */
export const link = createPageLink();

let ready = false;
export const isReady = (): boolean => ready;
export const becomeReady = (): void => {
  ready = true;
};

/** An event whose default can be prevented, as Electron's are. */
export function preventable(): { readonly preventDefault: () => void; readonly prevented: () => boolean } {
  let prevented = false;
  return {
    preventDefault() {
      prevented = true;
    },
    prevented: () => prevented,
  };
}
