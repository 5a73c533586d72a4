import type { KeyboardEvent, PointerEvent } from 'react';
import type { LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { COLUMN, NAME_OVER, NAME_ROOM, targetColumns } from '../../shared/charts/targets.ts';
import { words } from '../words.ts';
import type { DragPhase } from './PointHandles.tsx';
import { placeUnder } from './place-under.ts';
import { useGesture } from './use-gesture.ts';

export type MoveTarget = (value: number, phase: DragPhase) => void;

interface TargetLinesProps {
  readonly layout: Pick<LineChartLayout, 'y' | 'targets' | 'far' | 'frame'>;
  readonly format: (value: number) => string;
  /** For a target beyond the scale, whose size has nothing to do with the scale's steps. */
  readonly formatFar: (value: number) => string;
  /** Without it the targets only show. */
  readonly onMove?: MoveTarget | undefined;
}

/** Targets across the chart, in the accent; each can be dragged, or moved with the arrow keys. */
export function TargetLines({ layout, format, formatFar, onMove }: TargetLinesProps) {
  const gesture = useGesture();
  const { y, targets, far } = layout;
  const { left, width, right, height, top, bottom } = layout.frame;
  const [low, high] = y.domain;
  const step = 10 ** Math.floor(Math.log10((high - low) / 20));
  const rounded = (value: number) => Number((Math.round(value / step) * step).toPrecision(12));

  const under = (event: PointerEvent<SVGElement>): number =>
    rounded(Math.max(low, Math.min(high, y.value(placeUnder(event, layout.frame)[1]))));
  const begin = (value: number) =>
    gesture.begin(
      () => onMove?.(value, 'start'),
      () => onMove?.(value, 'end'),
    );
  const key = (value: number) => (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    begin(value);
    onMove?.(rounded(value + direction * step * (event.shiftKey ? 10 : 1)), 'move');
  };
  const columns = targetColumns(targets.map((target) => target.y));
  const nameAt = (k: number): number => left + columns[k]! * COLUMN;
  return (
    <g>
      {targets.map(({ value, y: at }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a target that is moved is the same target
        <g key={k}>
          <line className="target" x1={left} x2={width - right} y1={at} y2={at} />
          <text className="target-name halo" x={nameAt(k) + 8} y={at - NAME_OVER}>
            {words.charts.target(format(value))}
          </text>
          {/* Only where the target is named: the rest of the line is the chart's, which is read under the pointer. */}
          {onMove && (
            <rect
              className="target-handle"
              role="slider"
              tabIndex={0}
              aria-label={words.charts.targetHandle}
              aria-orientation="vertical"
              aria-valuemin={low}
              aria-valuemax={high}
              aria-valuenow={value}
              aria-valuetext={format(value)}
              x={nameAt(k)}
              y={at - 17}
              width={NAME_ROOM}
              height={22}
              rx={3}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                begin(value);
              }}
              onPointerMove={(event) => gesture.active() && event.buttons !== 0 && onMove(under(event), 'move')}
              onPointerUp={gesture.end}
              onPointerCancel={gesture.end}
              onKeyDown={key(value)}
              onKeyUp={gesture.end}
              onBlur={gesture.end}
            />
          )}
        </g>
      ))}
      {far.map(({ value, above, row }) => (
        <text
          key={value}
          className="target-name halo"
          x={left + 8}
          y={above ? top + 10 + row * 14 : height - bottom - 6 - row * 14}
        >
          {words.charts.targetBeyond(words.charts.target(formatFar(value)), above)}
        </text>
      ))}
    </g>
  );
}
