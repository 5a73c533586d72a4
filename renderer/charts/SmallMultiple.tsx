import { memo, useMemo } from 'react';
import type { ChartSeries } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { smallMultipleLayout } from './small-multiple-layout.ts';

interface SmallMultipleProps {
  readonly label: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  readonly current: boolean;
  readonly years: string;
  readonly format: (value: number) => string;
  readonly onChoose: () => void;
}

const LABELS = 46;

/** Another metric at a glance; choosing it makes it the main chart. */
export const SmallMultiple = memo(function SmallMultiple(props: SmallMultipleProps) {
  const { label, unit, series, width, height, current, years, format, onChoose } = props;
  const plot = Math.max(20, width - LABELS);
  const layout = useMemo(() => smallMultipleLayout(series, plot, height), [series, plot, height]);
  const baseline = series.find((one) => one.baseline);
  const selected = series.find((one) => one.selected);
  return (
    <button
      type="button"
      className="small-multiple"
      aria-pressed={current}
      onClick={onChoose}
      title={`${label}: show in the main chart`}
    >
      <b>{label}</b>
      <span>{`${format(layout.top)} ${unit}`}</span>
      <svg className="chart" width={width} height={height + 14} aria-hidden="true">
        <line className="grid" x1={0} x2={plot} y1={4} y2={4} />
        <line className="zero" x1={0} x2={plot} y1={layout.zeroY} y2={layout.zeroY} />
        {layout.context.map((path, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these lines have no identity of their own
          <path key={k} className="line context" d={path} />
        ))}
        {baseline && <path className={`line baseline ${markClass(baseline.mark)}`} d={layout.baseline} />}
        {selected && (
          <path
            className={`line selected ${markClass(selected.mark)}${layout.same ? ' same' : ''}`}
            d={layout.selected}
          />
        )}
        {layout.ends.map((end) => (
          <g key={end.id} className={`end-label ${markClass(end.mark)}`}>
            <path className="mark" d={markerPath(end.mark, 3.2)} transform={`translate(${plot},${end.lineY})`} />
            <text className="strong" x={plot + 6} y={end.y} dy="0.34em">
              {format(end.value)}
            </text>
          </g>
        ))}
        <text x={0} y={height + 12}>
          {years.slice(0, 4)}
        </text>
        <text className="end" x={plot} y={height + 12}>
          {years.slice(-4)}
        </text>
      </svg>
    </button>
  );
});
