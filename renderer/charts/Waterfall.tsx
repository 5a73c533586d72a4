import { memo } from 'react';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import type { WaterfallLayout } from '../../shared/charts/waterfall-layout.ts';
import { fitted } from './measure-text.ts';
import './question-charts.css';

interface WaterfallEnd {
  readonly name: string;
  readonly mark: number;
}

interface WaterfallProps {
  readonly layout: WaterfallLayout;
  readonly from: WaterfallEnd;
  readonly to: WaterfallEnd;
  readonly summary: string;
  readonly format: (value: number) => string;
  readonly formatDifference: (value: number) => string;
}

const BAR = 14;
/** Room for a value left of the axis. */
const VALUE = 56;

/** From one scenario's value to another's, a step for each group of assumptions that moves it. */
export const Waterfall = memo(function Waterfall(props: WaterfallProps) {
  const { layout, from, to, summary, format, formatDifference } = props;
  const { frame, height, x, start, steps, end } = layout;
  const { width, left, top, bottom } = frame;
  const floor = height - bottom;
  return (
    <svg className="chart waterfall" width={width} height={height} role="img" aria-label={summary}>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={x.place(tick)} x2={x.place(tick)} y1={top} y2={floor} />
          <text className="middle" x={x.place(tick)} y={floor + 14}>
            {format(tick)}
          </text>
        </g>
      ))}
      <Ties layout={layout} />
      <End end={from} at={start} left={left} format={format} />
      {steps.map((step) => (
        <g key={step.id}>
          <text className="ink row-name" x={0} y={step.y} dy="0.34em">
            {fitted(step.name, left - VALUE, false)}
          </text>
          <rect
            className={step.value > 0 ? 'part up' : 'part down'}
            x={Math.min(step.from, step.to)}
            y={step.y - BAR / 2}
            width={Math.max(1, Math.abs(step.to - step.from))}
            height={BAR}
          />
          <text
            className={`strong ink${step.value > 0 ? '' : ' end'}`}
            x={step.to + (step.value > 0 ? 7 : -7)}
            y={step.y}
            dy="0.34em"
          >
            {formatDifference(step.value)}
          </text>
        </g>
      ))}
      <End end={to} at={end} left={left} format={format} />
    </svg>
  );
});

/** Thin lines from where a step leads to where the next one starts. */
function Ties({ layout: { start, steps, end } }: { readonly layout: WaterfallLayout }) {
  const stops = [{ x: start.x, y: start.y }, ...steps.map((step) => ({ x: step.to, y: step.y }))];
  return stops.map((stop, k) => (
    <line key={stop.y} className="leader" x1={stop.x} x2={stop.x} y1={stop.y} y2={steps[k]?.y ?? end.y} />
  ));
}

function End({
  end,
  at,
  left,
  format,
}: {
  readonly end: WaterfallEnd;
  readonly at: { readonly x: number; readonly y: number; readonly value: number };
  readonly left: number;
  readonly format: (value: number) => string;
}) {
  return (
    <g className={`end-label ${markClass(end.mark)}`}>
      <path className="mark" d={markerPath(end.mark, 4.5)} transform={`translate(6,${at.y})`} />
      <text className="strong" x={17} y={at.y} dy="0.34em">
        {fitted(end.name, left - 30, true)}
      </text>
      <path className="mark" d={markerPath(end.mark, 5)} transform={`translate(${at.x},${at.y})`} />
      <text className="strong value" x={at.x + 10} y={at.y} dy="0.34em">
        {format(at.value)}
      </text>
    </g>
  );
}
