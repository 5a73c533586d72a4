import { memo } from 'react';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { VALUE_APART } from '../../shared/charts/plot-frame.ts';
import type { SolveCurveLayout } from '../../shared/charts/solve-curve-layout.ts';
import { EndLabels } from './EndLabels.tsx';
import { textWidth } from './measure-text.ts';
import './question-charts.css';

/** From the axis to a value written under its ticks, and the room beside its words. */
const PILL_DOWN = 22;
const PILL_ROOM = 7;

interface SolveCurveProps {
  readonly layout: SolveCurveLayout;
  readonly target: string;
  readonly summary: string;
  readonly format: (value: number) => string;
  readonly formatX: (value: number) => string;
}

/** The metric against the assumption: where each scenario stands, and where it would meet the target. */
export const SolveCurve = memo(function SolveCurve({ layout, target, summary, format, formatX }: SolveCurveProps) {
  const { frame, x, y, lines, labels, more, targetY, targetNameY, far } = layout;
  const { width, height, left, right, bottom } = frame;
  const [edge, floor] = [width - right, height - bottom];
  // What the selected scenario needs is written under the axis.
  const pills = lines.find(({ selected }) => selected)?.found ?? [];
  return (
    <svg className="chart solve-curve" width={width} height={height} role="img" aria-label={summary}>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'zero' : 'grid'} x1={left} x2={edge} y1={y.place(tick)} y2={y.place(tick)} />
          <text className="end" x={left - VALUE_APART} y={y.place(tick)} dy="0.32em">
            {format(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className="zero" x1={x.place(tick)} x2={x.place(tick)} y1={floor} y2={floor + 4} />
          <text className="middle" x={x.place(tick)} y={floor + 15}>
            {formatX(tick)}
          </text>
        </g>
      ))}
      <line className="zero" x1={left} x2={edge} y1={floor} y2={floor} />
      {far === null && <line className="target" x1={left} x2={edge} y1={targetY} y2={targetY} />}
      <text className="target-name halo on-ground" x={left + 8} y={targetNameY}>
        {far === null ? target : `${target}, ${far.above ? 'above' : 'below'} this scale`}
      </text>
      {lines.map((line) => (
        <g key={line.id} className={markClass(line.mark)}>
          <path className={`line ${line.selected ? 'selected' : 'plain'}`} data-scenario={line.id} d={line.path} />
          <path className="along" d={line.marks} />
        </g>
      ))}
      {lines.map(({ id, mark, now, found }) => (
        <g key={id} className={markClass(mark)}>
          {now && <path className="mark" d={markerPath(mark, 4.5)} transform={`translate(${now.x},${now.y})`} />}
          {found.map((root) => (
            <g key={root.value}>
              <line className="drop" x1={root.x} x2={root.x} y1={root.y} y2={floor} />
              <circle className="root" cx={root.x} cy={root.y} r={4} />
            </g>
          ))}
        </g>
      ))}
      {pills.map((root) => (
        <Pill key={root.value} x={root.x} y={floor + PILL_DOWN} text={formatX(root.value)} width={width} />
      ))}
      <EndLabels labels={labels} x={edge} width={width} format={format} more={more} moreY={floor + 11} />
    </svg>
  );
});

/** What the selected scenario needs, under the ticks, so that it hides none of them. */
function Pill({
  x,
  y,
  text,
  width,
}: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}) {
  const half = textWidth(text, true) / 2 + PILL_ROOM;
  const middle = Math.max(half, Math.min(width - half, x));
  return (
    <g>
      <path className="year-pill" d={`M${x - 4},${y}L${x},${y - 4}L${x + 4},${y}Z`} />
      <rect className="year-pill" x={middle - half} y={y} width={2 * half} height={17} rx={3} />
      <text className="middle on-pill" x={middle} y={y + 12}>
        {text}
      </text>
    </g>
  );
}
