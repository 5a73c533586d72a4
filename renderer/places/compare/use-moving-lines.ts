import { type RefObject, useEffect, useRef } from 'react';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** A little longer than the lines take, as `charts.css` says. */
const MOVED_MS = 200;

/**
 * Marks the chart while its lines go to their new places after a change that is whole: a typed value, undo. Nothing
 * moves by itself while a slider or a point is dragged, or when another metric is looked at.
 */
export function useMovingLines<E extends HTMLElement>(): RefObject<E | null> {
  const chart = useRef<E>(null);
  const { documents } = useWorkspace();
  useEffect(() => {
    let frame = 0;
    let still: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(still);
      delete chart.current?.dataset.moving;
    };
    const forget = documents.subscribe(() => {
      stop();
      if (documents.inGesture() || chart.current === null) return;
      // Before what follows from the change is drawn: the style with which it is drawn has to be there.
      chart.current.dataset.moving = '';
      // Counted from the frame that draws it, which may be late: a mark that is gone by then would let the lines jump.
      frame = requestAnimationFrame(() => {
        still = setTimeout(stop, MOVED_MS);
      });
    });
    return () => {
      forget();
      stop();
    };
  }, [documents]);
  return chart;
}
