import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Place, PlotFrame } from '../../shared/charts/plot-frame.ts';
import { placeUnder } from './place-under.ts';

interface Plot<P> {
  readonly frame: PlotFrame;
  /** What is read at a place: a year, a cell. */
  readonly under: (place: Place) => P;
  /** Where a key leads; null lets the reading go, undefined: the key is not the chart's. */
  readonly keyed: (event: KeyboardEvent) => P | null | undefined;
  /** The pointer reads something, or nothing any more. */
  readonly onRead: (read: P | null) => void;
  /** A click or a key chooses something. */
  readonly onChoose: (chosen: P | null) => void;
}

/** Reading a plot: the pointer reads what is under it, a click chooses it, and keys choose what is beside it. */
export function usePlotReading<P>({ frame, under, keyed, onRead, onChoose }: Plot<P>) {
  return {
    /** For the area that the pointer reads. */
    over: {
      onPointerMove: (event: PointerEvent<SVGElement>) => onRead(under(placeUnder(event, frame))),
      onPointerLeave: () => onRead(null),
      onClick: (event: MouseEvent<SVGElement>) => onChoose(under(placeUnder(event, frame))),
    },
    /** For the chart itself, which has the focus. */
    chart: {
      onKeyDown(event: KeyboardEvent) {
        const next = keyed(event);
        if (next === undefined) return;
        // Letting go is all that the key does.
        if (next === null) event.stopPropagation();
        event.preventDefault();
        onChoose(next);
      },
    },
  };
}
