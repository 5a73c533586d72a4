import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { ChartSeries, LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { markClass } from '../../shared/charts/markers.ts';
import { words } from '../words.ts';
import { textWidth } from './measure-text.ts';
import { placeUnder } from './place-under.ts';
import { useGesture } from './use-gesture.ts';

/** A point of a line that is moved: where it is in its gesture, for one step of undo. */
export type DragPhase = 'start' | 'move' | 'end';
export type MovePoint = (t: number, value: number, phase: DragPhase) => void;

interface PointHandlesProps {
  readonly layout: LineChartLayout;
  readonly series: ChartSeries;
  /** Index of the year that is compared: its point is what the Tab key reaches. */
  readonly compared: number;
  readonly format: (value: number) => string;
  /** What moving the point of a year sets, as it stands: `growth 5.0%`. */
  readonly caption: (t: number) => string;
  readonly onMove: MovePoint;
  readonly onYear: (t: number) => void;
}

/** The points of the selected scenario, to be dragged or moved with the arrow keys; left and right go from one to the next. */
export function PointHandles({ layout, series, compared, format, caption, onMove, onYear }: PointHandlesProps) {
  const [held, setHeld] = useState<number | null>(null);
  const gesture = useGesture();
  const { x, y, frame } = layout;
  const [low, high] = y.domain;
  const last = frame.years - 1;
  const value = (t: number) => series.values[t]!;

  const begin = (t: number) => {
    setHeld(t);
    gesture.begin(
      () => onMove(t, value(t), 'start'),
      () => onMove(t, value(t), 'end'),
    );
  };
  const valueUnder = (event: PointerEvent<SVGCircleElement>): number =>
    Math.max(Math.min(0, low), y.value(placeUnder(event, frame)[1]));
  const press = (t: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begin(t);
  };
  const pull = (t: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (gesture.active() && event.buttons !== 0) onMove(t, valueUnder(event), 'move');
  };
  const key = (t: number) => (event: KeyboardEvent<SVGCircleElement>) => {
    const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const along = { ArrowLeft: t - 1, ArrowRight: t + 1, Home: 1, End: last }[event.key];
    if (up === undefined && along === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (up !== undefined) {
      begin(t);
      onMove(t, value(t) + up * ((high - low) / 200) * (event.shiftKey ? 10 : 1), 'move');
      return;
    }
    const next = Math.max(1, Math.min(last, along!));
    gesture.end();
    onYear(next);
    event.currentTarget.parentElement?.querySelector<SVGElement>(`[data-t="${next}"]`)?.focus();
  };

  return (
    <g className={markClass(series.mark)}>
      {x.ticks.slice(1).map(({ year, x: at }, k) => {
        const t = k + 1;
        return (
          <circle
            key={year}
            className="handle"
            role="slider"
            data-t={t}
            tabIndex={t === Math.max(1, compared) ? 0 : -1}
            aria-orientation="vertical"
            aria-label={words.charts.point(series.name, year)}
            aria-valuemin={low}
            aria-valuemax={high}
            aria-valuenow={value(t)}
            aria-valuetext={words.charts.pointAt(format(value(t)), caption(t))}
            cx={at}
            cy={y.place(value(t))}
            r={4}
            onPointerDown={press(t)}
            onPointerMove={pull(t)}
            onPointerUp={gesture.end}
            onPointerCancel={gesture.end}
            onKeyDown={key(t)}
            onKeyUp={gesture.end}
            onFocus={() => setHeld(t)}
            onBlur={() => {
              gesture.end();
              setHeld(null);
            }}
          />
        );
      })}
      {held !== null && held <= last && (
        <Caption
          x={x.place(held)}
          y={y.place(value(held))}
          layout={layout}
          text={words.charts.pointHeld(frame.baseYear + held, format(value(held)), caption(held))}
        />
      )}
    </g>
  );
}

/** Beside the point that is held, clear of the chart's edges. */
function Caption({ x, y, layout, text }: { x: number; y: number; layout: LineChartLayout; text: string }) {
  const { frame } = layout;
  const half = textWidth(text, true) / 2 + 7;
  const at = Math.max(frame.left + half, Math.min(frame.width - frame.right - half, x));
  const above = y - 22 >= frame.top;
  return (
    <g pointerEvents="none" transform={`translate(${at},${above ? y - 18 : y + 20})`}>
      <rect className="reading" x={-half} y={-10} width={2 * half} height={19} rx={4} />
      <text className="middle ink strong" dy="0.34em">
        {text}
      </text>
    </g>
  );
}
