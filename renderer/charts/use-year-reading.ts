import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import type { PlotFrame } from '../../shared/charts/plot-frame.ts';
import type { YearAxis } from '../../shared/charts/year-axis.ts';
import { placeUnder } from './place-under.ts';

/** The years of a chart. */
interface Years {
  readonly x: Pick<YearAxis, 'place' | 'index'>;
  readonly frame: Pick<PlotFrame, 'width' | 'height'>;
  /** Index of the year that is compared, and of the last one. */
  readonly compared: number;
  readonly last: number;
  /** How many years before the base year are read too. */
  readonly past?: number | undefined;
}

interface YearReading {
  readonly years: () => Years;
  /** Index of the year under the pointer, which charts beside each other share; null: it is on none. */
  readonly pointed: number | null;
  readonly onPoint: (t: number | null) => void;
  readonly onYear: (t: number) => void;
  /** Enter was pressed on the chart. */
  readonly onEnter: (() => void) | undefined;
}

/** How far from its rule, in px, the pointer lets go of a reading that a click holds: the way to its numbers is free. */
const LET_GO = 40;

/**
 * The reading of a chart over years. The pointer reads the year under it; a click makes it the year that is compared,
 * and holds its reading until the pointer moves away, so that its numbers can be pressed; arrow keys, Home and End move
 * the year that is compared and read it. Years before the base year are read alike, and never compared.
 */
export function useYearReading({ years, pointed, onPoint, onYear, onEnter }: YearReading) {
  const [stays, setStays] = useState<'held' | 'keys' | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const letGo = (what: typeof stays) => {
    if (stays !== what) return;
    setStays(null);
    setBefore(null);
  };
  /** A year of the past is only read; another one is compared. */
  const readAt = (t: number, how: typeof stays) => {
    setBefore(t < 0 ? t : null);
    if (t >= 0) onYear(t);
    onPoint(null);
    setStays(how);
  };
  return {
    /** The year that is read by click or keys and lies in the past; null: none. */
    before,
    /** What a year is read by; null: nothing is read, the rule only stands. */
    by: pointed === null ? stays : ('pointer' as const),
    over: {
      onPointerMove(event: PointerEvent<SVGElement>) {
        const { x, frame, compared } = years();
        const [place] = placeUnder(event, frame);
        if (stays === 'held' && Math.abs(place - x.place(before ?? compared)) < LET_GO) return;
        setStays(null);
        setBefore(null);
        const t = x.index(place);
        if (t !== pointed) onPoint(t);
      },
      onPointerLeave: () => onPoint(null),
      onClick(event: MouseEvent<SVGElement>) {
        const { x, frame } = years();
        readAt(x.index(placeUnder(event, frame)[0]), 'held');
      },
    },
    chart: {
      onPointerLeave: () => letGo('held'),
      onBlur(event: FocusEvent<SVGElement>) {
        if (!event.currentTarget.contains(event.relatedTarget)) letGo('keys');
      },
      onKeyDown(event: KeyboardEvent<SVGElement>) {
        if (event.key === 'Enter' && event.target === event.currentTarget && onEnter) {
          event.preventDefault();
          return onEnter();
        }
        const { compared, last, past = 0 } = years();
        const at = before ?? compared;
        const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: -past, End: last }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        readAt(Math.max(-past, Math.min(last, next)), 'keys');
      },
    },
  };
}
