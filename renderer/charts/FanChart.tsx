import { memo, useMemo } from 'react';
import { yearRule, yearsGround } from '../../shared/charts/axes-shapes.ts';
import type { ScenarioEnd } from '../../shared/charts/end-bars-layout.ts';
import { type EndPress, endBars } from '../../shared/charts/end-bars-shapes.ts';
import {
  type ContextLine,
  type Extent,
  type FanSeries,
  fanChartLayout,
  MEDIAN,
} from '../../shared/charts/fan-chart-layout.ts';
import { fanShapes, type QuantilePress, quantileReading } from '../../shared/charts/fan-chart-shapes.ts';
import type { FanColumns } from '../../shared/charts/fan-columns.ts';
import type { ChartFrame } from '../../shared/charts/line-chart-layout.ts';
import { type FigurePoint, figureShapes } from '../../shared/charts/line-chart-shapes.ts';
import { plotOf } from '../../shared/charts/plot-frame.ts';
import { LEVELS } from '../../shared/questions/questions.ts';
import { words } from '../words.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';
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
  const { format, formatFar, onYear, onPoint, onExplain } = props;
  const layout = useMemo(
    () => fanChartLayout(fan, lines, targets, frame, extent),
    [fan, lines, targets, frame, extent],
  );
  const { x, y } = layout;
  const { baseYear } = frame;
  const plot = plotOf(frame);
  const last = frame.years - 1;
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
  const drawn = useMemo(
    () => [
      yearsGround(x, y, frame, format, t),
      fanShapes(layout, fan, format, lettering()),
      endBars({ ends, columns, y, frame, year: baseYear + last, othersTitle, format }, lettering()),
    ],
    [layout, fan, x, y, frame, format, t, ends, columns, baseYear, last, othersTitle],
  );
  const far = (value: number) => layout.far.some((one) => one.value === value);
  const read = {
    quantiles: fan.quantiles.map((series) => series[t]!),
    chances: chances.map(({ value, shares }) => ({
      target: value,
      label: words.charts.orMore((far(value) ? formatFar : format)(value)),
      share: shares[t]!,
    })),
    x: x.place(t),
    frame,
    place: y.place,
    format,
    pressable: by !== 'pointer',
  };
  const rule = [
    ...yearRule(x.place(t), baseYear + t, frame, by === 'pointer' && t !== compared),
    ...(figure ? figureShapes(layout, figure, lettering()) : []),
    // Where the end of the fan is read, its numbers stand there already.
    (by !== null || compared !== last) && quantileReading(read, lettering()),
  ];
  const pressed = (press: QuantilePress) =>
    'target' in press
      ? props.onExplainChance(fan.id, baseYear + t, press.target)
      : onExplain(fan.id, baseYear + t, press.level);
  return (
    <Chart name="fan-chart" frame={frame} label={props.summary} keys={chart}>
      <Drawing shapes={drawn} onPress={({ id, level }: EndPress) => onExplain(id, baseYear + last, level)} />
      <rect className="hit" x={plot.left} y={plot.top} width={plot.width} height={frame.height - plot.top} {...over} />
      <TargetLines layout={layout} format={format} formatFar={formatFar} onMove={props.onMoveTarget} />
      <Drawing shapes={rule} onPress={pressed} />
    </Chart>
  );
});
