import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';

/** Marks a button of a table by its place, for `useTableKeys`, which says which one Tab reaches. */
export const tablePlace = (row: number, column: number) => ({ 'data-place': `${row} ${column}`, tabIndex: -1 });

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [Number.NEGATIVE_INFINITY, 0],
  PageDown: [Number.POSITIVE_INFINITY, 0],
};

/** One stop of the Tab key for a whole table; inside it the arrow keys go from button to button. */
export function useTableKeys() {
  const ref = useRef<HTMLTableElement>(null);
  // Columns and rows come and go, and with them the button that Tab reached.
  useLayoutEffect(() => {
    const table = ref.current;
    if (table?.querySelector('[data-place][tabindex="0"]') === null) reach(table, placesIn(table)[0]);
  });
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset.place;
    if (step === undefined || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = inDirection(event.currentTarget, from, step);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onFocus = useCallback((event: FocusEvent<HTMLTableElement>) => {
    if (event.target.dataset.place === undefined) return;
    reach(event.currentTarget, event.target);
  }, []);
  return { ref, onKeyDown, onFocus };
}

/** Makes one button the stop of the Tab key. */
function reach(table: HTMLElement, stop: HTMLElement | undefined): void {
  for (const other of table.querySelectorAll<HTMLElement>('[data-place][tabindex="0"]')) other.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}

const placesIn = (table: HTMLElement): readonly HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('[data-place]'),
];

const placeOf = (button: HTMLElement): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = (button.dataset.place ?? '').split(' ').map(Number);
  return [row, column];
};

/** The nearest button that way in the same row or column; the farthest where the step is endless. */
function inDirection(
  table: HTMLElement,
  from: string,
  [down, right]: readonly [row: number, column: number],
): HTMLElement | undefined {
  const [row = 0, column = 0] = from.split(' ').map(Number);
  const along = down === 0 ? right : down;
  const distance = (button: HTMLElement) => {
    const [r, c] = placeOf(button);
    return (down === 0 ? c - column : r - row) * Math.sign(along);
  };
  const ahead = placesIn(table)
    .filter(
      (button) => (down === 0 ? placeOf(button)[0] === row : placeOf(button)[1] === column) && distance(button) > 0,
    )
    .toSorted((a, b) => distance(a) - distance(b));
  return Number.isFinite(along) ? ahead[0] : ahead.at(-1);
}
