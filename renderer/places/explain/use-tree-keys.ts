import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { TreeRow } from './tree-rows.ts';

interface TreeKeys {
  readonly rows: readonly TreeRow[];
  readonly tree: RefObject<HTMLElement | null>;
  readonly toggle: (id: string) => void;
  /** What Enter does with a row. */
  readonly act: (row: TreeRow) => void;
}

/**
 * The keys of a tree (ARIA Authoring Practices): up and down to the next line, right opens and goes in, left closes and
 * goes out, Home and End, Enter acts. One line is the stop of the Tab key.
 */
export function useTreeKeys({ rows, tree, toggle, act }: TreeKeys) {
  const [at, setAt] = useState<string | null>(null);
  const stop = rows.find(({ key }) => key === at)?.key ?? rows[0]?.key;
  const focus = (key: string | undefined) => {
    if (key === undefined) return;
    setAt(key);
    const row = [...(tree.current?.children ?? [])].find((one) => (one as HTMLElement).dataset.key === key);
    (row as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = rows.findIndex(({ key }) => key === stop);
    const row = rows[here];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(rows[here + 1]?.key),
      ArrowUp: () => focus(rows[here - 1]?.key),
      Home: () => focus(rows[0]?.key),
      End: () => focus(rows.at(-1)?.key),
      ArrowRight: () => (row.open === false ? toggle(row.key) : row.open && focus(rows[here + 1]?.key)),
      ArrowLeft: () => (row.open ? toggle(row.key) : focus(row.parent ?? undefined)),
      Enter: () => act(row),
      ' ': () => (row.open === null ? act(row) : toggle(row.key)),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return { stop, focus, onKeyDown, onFocus: setAt };
}
