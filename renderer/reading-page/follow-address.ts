import { addressOf } from './address.ts';
import type { PageStore } from './page-store.ts';

/** Browsers refuse an address that changes at every move of a slider. */
const SETTLED_MS = 250;

/** The page's address follows what is shown, so that it can be passed on; and what is shown follows a link into the page. */
export function followAddress(page: PageStore): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  page.subscribe(() => {
    clearTimeout(settling);
    settling = setTimeout(() => write(page), SETTLED_MS);
  });
  window.addEventListener('hashchange', () => {
    const address = location.hash.slice(1);
    if (address !== currentAddress(page)) page.read(address);
  });
}

/** The address of the page as it is shown. */
export function linkTo(page: PageStore): string {
  const address = currentAddress(page);
  return `${location.href.replace(/#.*$/, '')}${address === '' ? '' : `#${address}`}`;
}

const currentAddress = (page: PageStore): string => addressOf(page.getState().state, page.data);

function write(page: PageStore): void {
  // What could not be read stays to be seen, and can be corrected.
  if (page.getState().wrong !== null) return;
  try {
    history.replaceState(null, '', linkTo(page));
  } catch {
    // Where a file may not change its address, the button copies the link all the same.
  }
}
