import { useMemo, useRef, useState } from 'react';
import { reorderScenario } from '../../../shared/document/edits/scenarios.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** On which side of a row the dragged scenario would come to stand; null: it is not over this one. */
export type DragOver = 'before' | 'after' | null;

export interface Dragging {
  start(id: string): void;
  /** Whether what is dragged over this scenario can be dropped there. */
  over(id: string): boolean;
  drop(id: string): void;
  end(): void;
}

/** Moving scenarios of the list by dragging one over another, whose place it takes. */
export function useDragging(): { readonly dragging: Dragging; readonly overOf: (id: string) => DragOver } {
  const { documents, edit } = useWorkspace();
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly side: 'before' | 'after' } | null>(null);
  const dragging = useMemo((): Dragging => {
    const placeOf = (id: string) => documents.getState().document.scenarios.findIndex((one) => one.id === id);
    const end = () => {
      dragged.current = null;
      setOver(null);
    };
    return {
      start: (id) => {
        dragged.current = id;
      },
      over(id) {
        const moved = dragged.current;
        if (moved === null) return false;
        // The baseline stays first: what is dropped on it comes right after it.
        const side = placeOf(id) === -1 || placeOf(moved) < placeOf(id) ? 'after' : 'before';
        if (moved === id) setOver(null);
        else setOver((now) => (now?.id === id && now.side === side ? now : { id, side }));
        return true;
      },
      drop(id) {
        const moved = dragged.current;
        end();
        if (moved !== null && moved !== id) {
          edit((d) => reorderScenario(d, { scenario: moved, to: Math.max(0, placeOf(id)) }));
        }
      },
      end,
    };
  }, [documents, edit]);
  return { dragging, overOf: (id) => (over?.id === id ? over.side : null) };
}
