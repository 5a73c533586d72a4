import { memo, useMemo, useState } from 'react';
import { yearRule, yearsGround } from '../../shared/charts/axes-shapes.ts';
import type { ChartNote } from '../../shared/charts/chart-note.ts';
import { endLabels } from '../../shared/charts/end-label-shapes.ts';
import { type ChartFrame, type ChartSeries, lineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { type FigurePoint, figureShapes, lineShapes, noteShapes } from '../../shared/charts/line-chart-shapes.ts';
import { plotOf, UNDER } from '../../shared/charts/plot-frame.ts';
import { readingRows } from '../../shared/charts/reading-rows.ts';
import { readingBox } from '../../shared/charts/reading-shapes.ts';
import { words } from '../words.ts';
import { Chart } from './Chart.tsx';
import { Drawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';
import { type MovePoint, PointHandles } from './PointHandles.tsx';
import { type MoveTarget, TargetLines } from './TargetLines.tsx';
import { useYearReading } from './use-year-reading.ts';

interface LineChartProps {
  readonly series: readonly ChartSeries[];
  readonly frame: ChartFrame;
  readonly targets: readonly number[];
  readonly figure: FigurePoint | null;
  /** The year that is compared. */
  readonly year: number;
  readonly summary: string;
  readonly format: (value: number) => string;
  /** Writes a target by its own size, where it lies beyond the scale. */
  readonly formatFar: (value: number) => string;
  /** Null: the values are differences themselves. */
  readonly formatDifference: ((value: number) => string) | null;
  readonly onYear: (year: number) => void;
  readonly note?: ChartNote | null;
  readonly onMoveTarget?: MoveTarget | undefined;
  /** The selected scenario's points can be moved. */
  readonly onMovePoint?: MovePoint | undefined;
  /** What moving a point sets, as it stands. */
  readonly pointCaption?: ((t: number) => string) | undefined;
  /** Explains the value of a scenario in a year. */
  readonly onExplain?: ((id: string, year: number) => void) | undefined;
}

/** One metric, all visible scenarios: lines named at their ends, and a rule that reads them all in a year. */
export const LineChart = memo(function LineChart(props: LineChartProps) {
  const { series, frame, targets, figure, note, year, format, formatDifference, onYear, onMovePoint, onExplain } =
    props;
  const layout = useMemo(() => lineChartLayout(series, frame, targets), [series, frame, targets]);
  const { x, y } = layout;
  const { baseYear } = frame;
  const plot = plotOf(frame);
  const last = frame.years - 1;
  const compared = Math.max(0, Math.min(last, year - baseYear));
  const selected = series.find((one) => one.selected);
  const read = selected ?? series.find((one) => one.baseline);
  const onIndex = (t: number) => onYear(baseYear + t);
  const onEnter = read && onExplain && (() => onExplain(read.id, baseYear + compared));
  const [pointed, onPoint] = useState<number | null>(null);
  const reading = { x, frame, compared, last, pointed, onPoint, onYear: onIndex, onEnter };
  const { t, by, over, chart } = useYearReading(reading);
  const pressable = by !== 'pointer' && onExplain !== undefined;
  const lines = useMemo(
    () => [
      yearsGround(x, y, frame, format, t),
      lineShapes(layout.lines),
      endLabels({ ...layout, moreY: plot.floor + UNDER }, frame, format, lettering()),
    ],
    [layout, x, y, frame, format, t, plot.floor],
  );
  const rule = [
    ...(note && by === null ? noteShapes(layout, series, note, lettering()) : []),
    ...yearRule(x.place(t), baseYear + t, frame, by === 'pointer' && t !== compared),
    ...(figure ? figureShapes(layout, figure, lettering()) : []),
  ];
  const box =
    by !== null && readingBox({ series, t, x: x.place(t), frame, pressable, format, formatDifference }, lettering());
  const spoken = () =>
    words.charts.read(
      baseYear + t,
      readingRows(series, t, { format, formatDifference, words: words.charts, most: 12 }),
    );
  return (
    <Chart frame={frame} label={props.summary} keys={chart} spoken={by === 'keys' && spoken()}>
      <Drawing shapes={lines} />
      <rect className="hit" x={plot.left} y={plot.top} width={plot.width} height={frame.height - plot.top} {...over} />
      <TargetLines layout={layout} format={format} formatFar={props.formatFar} onMove={props.onMoveTarget} />
      <Drawing shapes={rule} />
      {onMovePoint && selected && (
        <PointHandles
          layout={layout}
          series={selected}
          compared={compared}
          format={format}
          caption={props.pointCaption ?? NO_CAPTION}
          onMove={onMovePoint}
          onYear={onIndex}
        />
      )}
      {box && <Drawing shapes={[box]} onPress={(id: string) => onExplain?.(id, baseYear + t)} />}
    </Chart>
  );
});

const NO_CAPTION = () => '';
