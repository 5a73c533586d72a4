import { useStore } from 'zustand';
import type { Page, PageStore } from './page-store.ts';

/** What the page shows now; who asks is drawn again with it. */
export const usePage = (page: PageStore): Page => useStore(page);
