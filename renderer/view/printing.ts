import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const printing = createStore(() => false);

/** Whether what is drawn is for paper, on which nothing can be scrolled to. */
export const usePrinting = (): boolean => useStore(printing);

/**
 * Lays the window out for paper while it is printed, whoever asks for it (print.css). To be called before anything is
 * drawn: charts measure their room when they hear of it, and that is then the page's.
 */
export function followPrinting(): void {
  const set = (on: boolean) => {
    document.documentElement.classList.toggle('printing', on);
    flushSync(() => printing.setState(on, true));
    for (const table of document.querySelectorAll<HTMLElement>('main table')) shrink(table, on);
  };
  window.addEventListener('beforeprint', () => set(true));
  window.addEventListener('afterprint', () => set(false));
  // Who looks at the page as it is printed, without printing it.
  const looks = window.matchMedia('print');
  looks.addEventListener('change', () => set(looks.matches));
}

/** A table that is wider than the page is made smaller as a whole. */
function shrink(table: HTMLElement, printed: boolean): void {
  table.style.zoom = '';
  const room = table.parentElement?.clientWidth ?? 0;
  if (!printed || room === 0 || table.offsetWidth <= room) return;
  table.style.zoom = String(Math.floor((room / table.offsetWidth) * 100) / 100);
}
