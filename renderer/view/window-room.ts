import { createStore } from 'zustand/vanilla';

/** Which parts the window has room for beside the centre. */
export interface WindowRoom {
  /** The list of scenarios, whole. */
  readonly list: boolean;
  /** The panel on the right, beside a place that needs all the width it can get. */
  readonly side: boolean;
  /** The panel on the right, beside any place; not in a window that is half a screen, or zoomed in far. */
  readonly beside: boolean;
}

const QUERIES: Readonly<Record<keyof WindowRoom, string>> = {
  list: '(min-width: 1360px)',
  side: '(min-width: 1280px)',
  beside: '(min-width: 1000px)',
};

/** Changes with the window's width; nothing is measured for it. */
export const windowRoom = createStore<WindowRoom>(() => ({ list: true, side: true, beside: true }));

/** Follows the width of the window from now on. */
export function followWindow(match: (query: string) => MediaQueryList): void {
  for (const part of Object.keys(QUERIES) as (keyof WindowRoom)[]) {
    const query = match(QUERIES[part]);
    const tell = () => windowRoom.setState({ [part]: query.matches });
    query.addEventListener('change', tell);
    tell();
  }
}
