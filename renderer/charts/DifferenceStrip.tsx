import { memo, useCallback, useMemo } from 'react';
import { ValueGrid } from './ChartAxes.tsx';
import { differenceStripLayout } from './difference-strip-layout.ts';
import { EndLabels } from './EndLabels.tsx';
import type { ChartFrame, ChartSeries } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { textWidth } from './measure-text.ts';

interface DifferenceStripProps {
  readonly series: readonly ChartSeries[];
  readonly baseline: ArrayLike<number>;
  readonly frame: ChartFrame;
  readonly year: number;
  readonly format: (value: number) => string;
  readonly label: string;
}

/** Room for the marker before the words on a line. */
const MARK_ROOM = 9;

/** A name in a line of text that may be written from right to left, so that it does not turn what stands beside it. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Every scenario minus the baseline: levels hide what differs. */
export const DifferenceStrip = memo(function DifferenceStrip({
  series,
  baseline,
  frame,
  year,
  format,
  label,
}: DifferenceStripProps) {
  const last = frame.baseYear + frame.years - 1;
  const said = useCallback(
    (name: string, value: number) => `${isolated(name)}: ${format(value)} by ${last}`,
    [format, last],
  );
  const layout = useMemo(() => {
    const roomOf = (name: string, value: number) => MARK_ROOM + textWidth(said(name, value));
    return differenceStripLayout(series, baseline, frame, roomOf);
  }, [series, baseline, frame, said]);
  const { x, y } = layout;
  const { width, height, left, right, top, bottom, baseYear } = frame;
  const [edge, floor] = [width - right, height - bottom];
  const at = x.place(Math.max(0, Math.min(frame.years - 1, year - baseYear)));
  const clip = `strip-${frame.width}-${frame.height}`;
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect x={left} y={top} width={Math.max(0, edge - left)} height={floor - top} />
      </clipPath>
      <ValueGrid x={x} y={y} left={left} right={edge} top={top} bottom={floor} format={format} />
      <line className="rule-line" x1={at} x2={at} y1={top - 8} y2={floor} />
      <g clipPath={`url(#${clip})`}>
        {layout.lines.map(({ id, mark, path, role, same }) => (
          <path key={id} className={`line ${role} ${markClass(mark)}${same ? ' same' : ''}`} d={path} />
        ))}
      </g>
      {layout.leaving.map(({ id, name, mark, value, x: from, y: middle }) => (
        <g key={id} className={`end-label ${markClass(mark)}`} transform={`translate(${from},${middle})`}>
          <path className="mark" d={markerPath(mark, 3.4)} />
          <text className="halo" x={MARK_ROOM} dy="0.34em">
            {said(name, value)}
          </text>
        </g>
      ))}
      <EndLabels
        labels={layout.labels.map((one) => ({ ...one, same: false }))}
        x={edge}
        width={width}
        format={format}
      />
    </svg>
  );
});
