import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ChartSeries, LineChartLayout } from './line-chart-layout.ts';
import { markClass } from './markers.ts';

/** A point of a line that is moved: where it is in its gesture, for one step of undo. */
export type DragPhase = 'start' | 'move' | 'end';
export type MovePoint = (t: number, value: number, phase: DragPhase) => void;

interface PointHandlesProps {
  readonly layout: LineChartLayout;
  readonly series: ChartSeries;
  readonly format: (value: number) => string;
  readonly onMove: MovePoint;
}

/** The points of the selected scenario, to be dragged or moved with the arrow keys. */
export function PointHandles({ layout, series, format, onMove }: PointHandlesProps) {
  const dragging = useRef<number | null>(null);
  const { x, y } = layout;
  const [low, high] = y.domain;

  const valueUnder = (event: PointerEvent<SVGCircleElement>): number => {
    const { top, height } = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    const scale = height === 0 ? 1 : layout.frame.height / height;
    return Math.max(Math.min(0, low), y.value((event.clientY - top) * scale));
  };
  const start = (t: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = t;
    onMove(t, series.values[t]!, 'start');
  };
  const move = (event: PointerEvent<SVGCircleElement>) => {
    if (dragging.current !== null) onMove(dragging.current, valueUnder(event), 'move');
  };
  const end = () => {
    if (dragging.current !== null) onMove(dragging.current, series.values[dragging.current]!, 'end');
    dragging.current = null;
  };
  const key = (t: number) => (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const step = ((high - low) / 200) * (event.shiftKey ? 10 : 1);
    const value = series.values[t]! + direction * step;
    onMove(t, series.values[t]!, 'start');
    onMove(t, value, 'move');
    onMove(t, value, 'end');
  };

  return (
    <g className={markClass(series.mark)}>
      {x.ticks.slice(1).map(({ year, x: at }, k) => (
        <circle
          key={year}
          className="handle"
          role="slider"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={`${series.name} in ${year}`}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={series.values[k + 1]!}
          aria-valuetext={format(series.values[k + 1]!)}
          cx={at}
          cy={y.place(series.values[k + 1]!)}
          r={4}
          onPointerDown={start(k + 1)}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
          onKeyDown={key(k + 1)}
        />
      ))}
    </g>
  );
}
