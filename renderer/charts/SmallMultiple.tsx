import { memo, useMemo } from 'react';
import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { markClass, markerPath } from '../../shared/charts/markers.ts';
import { smallMultipleLayout } from '../../shared/charts/small-multiple-layout.ts';
import { formatExactly } from '../../shared/formats/number.ts';
import { textWidth } from './measure-text.ts';

interface SmallMultipleProps {
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  /** How many of the values' own unit make one of `unit`. */
  readonly factor: number;
  readonly series: readonly ChartSeries[];
  readonly width: number;
  readonly height: number;
  /** First and last calendar year, where they stand below it. */
  readonly years: readonly [first: number, last: number] | null;
  readonly format: (value: number) => string;
  readonly onChoose: () => void;
}

/** Room right of the plot for a marker and a gap. */
const BEFORE_LABEL = 10;
/** Room below it for the years. */
const YEARS_ROOM = 14;

/** Another metric at a glance; choosing it makes it the main chart. */
export const SmallMultiple = memo(function SmallMultiple(props: SmallMultipleProps) {
  const { label, help, unit, factor, series, width, height, years, format, onChoose } = props;
  const labels = Math.max(
    18,
    ...series
      .filter((one) => one.baseline || one.selected)
      .map(({ values }) => textWidth(format(values[values.length - 1] ?? 0), true)),
  );
  const plot = Math.max(24, Math.floor(width - BEFORE_LABEL - labels));
  const layout = useMemo(() => smallMultipleLayout(series, plot, height), [series, plot, height]);
  const baseline = series.find((one) => one.baseline);
  const selected = series.find((one) => one.selected);
  return (
    <button
      type="button"
      className="small-multiple"
      onClick={onChoose}
      title={`${label}. ${help}. Show it in the main chart`}
    >
      <b>{label}</b>
      <span>{unit === '1' ? format(layout.top) : `${formatExactly(layout.top / factor)} ${unit}`}</span>
      <svg className="chart" width={width} height={height + (years ? YEARS_ROOM : 0)} aria-hidden="true">
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
        {years && (
          <>
            <text x={0} y={height + 12}>
              {years[0]}
            </text>
            <text className="middle" x={Math.max(plot, 49)} y={height + 12}>
              {years[1]}
            </text>
          </>
        )}
      </svg>
    </button>
  );
});
