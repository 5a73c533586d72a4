import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { PlotFrame } from './plot-frame.ts';
import { usePlotReading } from './use-plot-reading.ts';
import type { YearAxis } from './year-axis.ts';

interface FanReading {
  readonly frame: PlotFrame & { readonly baseYear: number; readonly years: number };
  readonly x: YearAxis;
  /** The year that is compared, and the one under the pointer. */
  readonly year: number;
  readonly hovered: number | null;
  readonly onYear: (year: number) => void;
  readonly onHover: (year: number | null) => void;
  /** Enter was pressed on the chart. */
  readonly onEnter: () => void;
}

/** How far from its rule, in px, the pointer lets go of a reading that a click holds: the way to its numbers is free. */
const LET_GO = 60;

/**
 * The reading of a fan. The pointer reads the year under it; a click makes it the year that is compared, and holds its
 * reading until the pointer moves away, so that its numbers can be pressed; arrow keys, Home and End move the year.
 */
export function useFanReading({ frame, x, year, hovered, onYear, onHover, onEnter }: FanReading) {
  const { baseYear } = frame;
  const last = frame.years - 1;
  const [held, setHeld] = useState(false);
  const index = (of: number) => Math.max(0, Math.min(last, of - baseYear));
  const compared = index(year);
  const plot = usePlotReading<number>({
    frame,
    under: ([place]) => baseYear + x.index(place),
    keyed: (event) => {
      const step = yearStep(event, frame.years);
      return step && baseYear + Math.max(0, Math.min(last, compared + step));
    },
    onRead: (read) => {
      if (held && (read === null || Math.abs(x.place(index(read)) - x.place(compared)) < LET_GO)) return;
      setHeld(false);
      onHover(read);
    },
    onChoose: (chosen) => chosen !== null && onYear(chosen),
  });
  return {
    /** Index of the year that is read, and of the one that is compared. */
    t: index(hovered ?? year),
    compared,
    /** Whether its numbers stay where they are, to be pressed. */
    stays: hovered === null,
    /** Where the end of the fan is read, its numbers stand there already. */
    shown: hovered !== null || held || compared !== last,
    over: {
      ...plot.over,
      onClick: (event: MouseEvent<SVGElement>) => {
        plot.over.onClick(event);
        onHover(null);
        setHeld(true);
      },
    },
    chart: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return plot.chart.onKeyDown(event);
        event.preventDefault();
        onEnter();
      },
    },
  };
}

/** By how many years a key moves the year that is compared. */
const yearStep = ({ key }: KeyboardEvent, years: number): number | undefined =>
  ({ ArrowLeft: -1, ArrowRight: 1, Home: -years, End: years })[key];
