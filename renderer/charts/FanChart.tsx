import { memo, useMemo } from 'react';
import type { ScenarioEnd } from '../../shared/charts/end-bars-layout.ts';
import {
  type ContextLine,
  type Extent,
  type FanChartLayout,
  type FanSeries,
  fanChartLayout,
  MEDIAN,
} from '../../shared/charts/fan-chart-layout.ts';
import type { FanColumns } from '../../shared/charts/fan-columns.ts';
import type { ChartFrame } from '../../shared/charts/line-chart-layout.ts';
import { markClass } from '../../shared/charts/markers.ts';
import { plotOf } from '../../shared/charts/plot-frame.ts';
import { LEVELS } from '../../shared/questions/questions.ts';
import { ValueGrid, YearRule, YearTicks } from './ChartAxes.tsx';
import { EndBars } from './EndBars.tsx';
import { FigureMark, type FigurePoint } from './FigureMark.tsx';
import { QuantileReading } from './QuantileReading.tsx';
import { type MoveTarget, TargetLines } from './TargetLines.tsx';
import { useYearReading } from './use-year-reading.ts';
import './fan.css';

interface FanChartProps {
  readonly fan: FanSeries;
  readonly lines: readonly ContextLine[];
  /** Where the scenarios end, the fan's own first. */
  readonly ends: readonly ScenarioEnd[];
  readonly othersTitle: string;
  readonly columns: FanColumns;
  readonly frame: ChartFrame;
  readonly extent: Extent;
  readonly targets: readonly number[];
  /** Of each target, the share of draws at or above it, in words, per year. */
  readonly chances: readonly { readonly value: number; readonly shares: readonly string[] }[];
  readonly figure: FigurePoint | null;
  /** The year that is compared, and the index of the one under the pointer. */
  readonly year: number;
  readonly pointed: number | null;
  readonly summary: string;
  readonly format: (value: number) => string;
  /** Writes a target by its own size, where it lies beyond the scale. */
  readonly formatFar: (value: number) => string;
  readonly onYear: (year: number) => void;
  readonly onPoint: (t: number | null) => void;
  readonly onMoveTarget: MoveTarget;
  /** Explains a scenario's quantile in a year; without a level its projection. */
  readonly onExplain: (id: string, year: number, level: number | undefined) => void;
  /** Explains how likely a scenario is at a target or above in a year. */
  readonly onExplainChance: (id: string, year: number, target: number) => void;
}

/** A scenario's metric over its draws: shadings that hold 90, 80 and 50 of 100, the median heaviest. */
export const FanChart = memo(function FanChart(props: FanChartProps) {
  const { fan, lines, ends, othersTitle, columns, frame, extent, targets, chances, figure, year, pointed } = props;
  const { summary, format, formatFar, onYear, onPoint, onMoveTarget, onExplain, onExplainChance } = props;
  const layout = useMemo(
    () => fanChartLayout(fan, lines, targets, frame, extent),
    [fan, lines, targets, frame, extent],
  );
  const { x, y } = layout;
  const { width, height, baseYear } = frame;
  const plot = plotOf(frame);
  const { left, top, edge, floor } = plot;
  const last = frame.years - 1;
  const far = (value: number) => layout.far.some((one) => one.value === value);
  const compared = Math.max(0, Math.min(last, year - baseYear));
  const { t, by, over, chart } = useYearReading({
    x,
    frame,
    compared,
    last,
    pointed,
    onPoint,
    onYear: (t) => onYear(baseYear + t),
    onEnter: () => onExplain(fan.id, baseYear + compared, LEVELS[MEDIAN]),
  });
  return (
    <svg
      className="chart fan-chart"
      width={width}
      height={height}
      role="application"
      aria-roledescription="chart"
      aria-label={summary}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the rule that reads the chart
      tabIndex={0}
      {...chart}
    >
      <ValueGrid x={x} y={y} left={left} right={edge} top={top} bottom={floor} format={format} />
      <YearTicks x={x} y={floor} hidden={baseYear + t} />
      <Shadings layout={layout} mark={fan.mark} />
      <Lines layout={layout} fan={fan} />
      {y.cut && (
        <text className="faint halo" x={left + 6} y={floor - 6}>
          {`Axis starts at ${format(y.domain[0])}`}
        </text>
      )}
      <EndBars
        ends={ends}
        columns={columns}
        y={y}
        x={edge}
        top={top}
        bottom={floor}
        width={width}
        year={baseYear + last}
        othersTitle={othersTitle}
        format={format}
        onExplain={(id, level) => onExplain(id, baseYear + last, level)}
      />
      <rect className="hit" x={left} y={top} width={plot.width} height={height - top} {...over} />
      <TargetLines layout={layout} format={format} formatFar={formatFar} onMove={onMoveTarget} />
      <YearRule
        x={x.place(t)}
        year={baseYear + t}
        top={top}
        bottom={floor}
        hovered={by === 'pointer' && t !== compared}
      />
      {figure && <FigureMark layout={layout} figure={figure} />}
      {/* Where the end of the fan is read, its numbers stand there already. */}
      {(by !== null || compared !== last) && (
        <QuantileReading
          quantiles={fan.quantiles.map((series) => series[t]!)}
          chances={chances.map(({ value, shares }) => ({
            label: `At ${(far(value) ? formatFar : format)(value)} or more`,
            text: shares[t]!,
            onExplain: () => onExplainChance(fan.id, baseYear + t, value),
          }))}
          x={x.place(t)}
          left={left}
          right={edge}
          top={top}
          place={y.place}
          format={format}
          onExplain={by === 'pointer' ? undefined : (level) => onExplain(fan.id, baseYear + t, level)}
        />
      )}
    </svg>
  );
});

const Shadings = memo(function Shadings({ layout, mark }: { readonly layout: FanChartLayout; readonly mark: number }) {
  return (
    <g className={markClass(mark)} pointerEvents="none">
      {layout.bands.map(({ share, path }) => (
        <path key={share} className={`shading held-${share}`} d={path} />
      ))}
    </g>
  );
});

const Lines = memo(function Lines({ layout, fan }: { readonly layout: FanChartLayout; readonly fan: FanSeries }) {
  return (
    <g pointerEvents="none">
      {layout.lines.map(({ id, mark, path, marks }) => (
        <g key={id} className={markClass(mark)}>
          <path className="line other" d={path} data-scenario={id} />
          <path className="along" d={marks} />
        </g>
      ))}
      <g className={markClass(fan.mark)}>
        <path className="under" d={layout.median} />
        <path className="line baseline" d={layout.median} data-median={fan.id} />
      </g>
    </g>
  );
});
