import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import { type PlotFrame, placeUnder } from './plot-frame.ts';
import type { YearAxis } from './year-axis.ts';

/** By what a chart is being read: the pointer over it, a click that holds the reading, or the arrow keys. */
type ReadBy = { readonly kind: 'pointer'; readonly t: number } | { readonly kind: 'held' } | { readonly kind: 'keys' };

interface Read {
  readonly x: YearAxis;
  readonly frame: PlotFrame;
  /** Index of the year that is compared, and of the last one. */
  readonly compared: number;
  readonly last: number;
  readonly onYear: (t: number) => void;
  /** Enter was pressed on the chart. */
  readonly onEnter: (() => void) | undefined;
}

/** How far from its rule, in px, the pointer lets go of a reading that a click holds. */
const LET_GO = 28;

/**
 * The reading of a chart. The pointer reads the year under it; a click makes it the year that is compared, and holds its
 * reading until the pointer moves away; arrow keys, Home and End move the year that is compared and read it.
 */
export function useChartReading({ x, frame, compared, last, onYear, onEnter }: Read) {
  const [by, setBy] = useState<ReadBy | null>(null);
  const unless = (kind: ReadBy['kind']) => () => setBy((now) => (now?.kind === kind ? now : null));
  return {
    t: by?.kind === 'pointer' ? by.t : compared,
    /** Null: nothing is read, the rule only stands. */
    by: by?.kind ?? null,
    over: {
      onPointerMove(event: PointerEvent<SVGElement>) {
        const [place] = placeUnder(event, frame);
        if (by?.kind === 'held' && Math.abs(place - x.place(compared)) < LET_GO) return;
        const t = x.index(place);
        setBy((now) => (now?.kind === 'pointer' && now.t === t ? now : { kind: 'pointer', t }));
      },
      onPointerLeave: () => setBy((now) => (now?.kind === 'pointer' ? null : now)),
      onClick(event: MouseEvent<SVGElement>) {
        onYear(x.index(placeUnder(event, frame)[0]));
        setBy({ kind: 'held' });
      },
    },
    chart: {
      onPointerLeave: unless('keys'),
      onBlur(event: FocusEvent<SVGElement>) {
        if (!event.currentTarget.contains(event.relatedTarget)) setBy((now) => (now?.kind === 'keys' ? null : now));
      },
      onKeyDown(event: KeyboardEvent<SVGElement>) {
        if (event.key === 'Enter' && event.target === event.currentTarget && onEnter) {
          event.preventDefault();
          return onEnter();
        }
        const step = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onYear(Math.max(0, Math.min(last, compared + step)));
        setBy({ kind: 'keys' });
      },
    },
  };
}
