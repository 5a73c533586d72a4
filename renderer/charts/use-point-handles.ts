import type { ChartSeries, LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { placeUnder } from './place-under.ts';
import { type DragPhase, useHandles } from './use-handles.ts';

/** A point of a line that is moved, by the index of its year. */
export type MovePoint = (t: number, value: number, phase: DragPhase) => void;

interface PointHandles {
  readonly layout: () => LineChartLayout;
  /** The line whose points they are. */
  readonly series: () => ChartSeries | undefined;
  readonly onMove: MovePoint | undefined;
  readonly onYear: (t: number) => void;
  readonly onHold: (t: number | null) => void;
}

/** Points of a line, each dragged or moved with the arrow keys; left and right go from one to the next. */
export function usePointHandles({ layout, series, onMove, onYear, onHold }: PointHandles) {
  const value = (t: number) => series()?.values[t] ?? 0;
  return useHandles<number>({
    onHold,
    onGesture: (t, phase) => onMove?.(t, value(t), phase),
    onPull(t, event) {
      const { y, frame } = layout();
      onMove?.(t, Math.max(Math.min(0, y.domain[0]), y.value(placeUnder(event, frame)[1])), 'move');
    },
    onKey(t, { key, shiftKey, currentTarget }, start) {
      const { y, frame } = layout();
      const [low, high] = y.domain;
      const last = frame.years - 1;
      const up = { ArrowUp: 1, ArrowDown: -1 }[key];
      const along = { ArrowLeft: t - 1, ArrowRight: t + 1, Home: 1, End: last }[key];
      if (up !== undefined) {
        start();
        onMove?.(t, value(t) + up * ((high - low) / 200) * (shiftKey ? 10 : 1), 'move');
      } else if (along !== undefined) {
        const next = Math.max(1, Math.min(last, along));
        onYear(next);
        currentTarget.querySelector<SVGElement>(`[data-t="${next}"]`)?.focus();
      }
      return up !== undefined || along !== undefined;
    },
  });
}
