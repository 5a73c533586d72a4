import { useCallback, useState } from 'react';
import type { ExplanationNode } from '../../shared/model/explain/explanation.ts';
import type { ViewStore } from '../view/view-store.ts';
import { openAtFirst } from './tree-rows.ts';

/** What was opened and closed by hand, by keys with years as distances from the year that is explained. */
type Kept = Map<string, boolean>;

/** As long as the window is there: what was open is open again when its panel comes back, or another number is asked. */
const kept = new WeakMap<ViewStore, Kept>();

function keptIn(view: ViewStore): Kept {
  let own = kept.get(view);
  if (!own) {
    own = new Map();
    kept.set(view, own);
  }
  return own;
}

/** The rows that are open, and how they are opened and closed. */
export function useKeptOpen(view: ViewStore, root: ExplanationNode, year: number) {
  const own = keptIn(view);
  const opened = useCallback(() => {
    const open = new Set(openAtFirst(root));
    for (const [key, isOpen] of own) {
      const absolute = key.replace(AT_DISTANCE, (_, distance) => `@${year + Number(distance)}`);
      if (isOpen) open.add(absolute);
      else open.delete(absolute);
    }
    return open;
  }, [own, root, year]);
  const [open, setOpen] = useState<ReadonlySet<string>>(opened);
  const set = (keys: readonly string[], isOpen: boolean) => {
    for (const key of keys)
      own.set(
        key.replace(AT_YEAR, (_, at) => `@${Number(at) - year} `),
        isOpen,
      );
    setOpen(opened());
  };
  return { open, set };
}

const AT_YEAR = /@(\d{4})\b/g;
const AT_DISTANCE = /@(-?\d+) /g;
