import { memo, useMemo, useState } from 'react';
import { type ChartNote, placeNote } from '../../shared/charts/chart-note.ts';
import {
  type ChartFrame,
  type ChartSeries,
  type LineChartLayout,
  lineChartLayout,
} from '../../shared/charts/line-chart-layout.ts';
import { markClass } from '../../shared/charts/markers.ts';
import { type ReadingWords, readingRows } from '../../shared/charts/reading-rows.ts';
import { ValueGrid, YearRule, YearTicks } from './ChartAxes.tsx';
import { EndLabels } from './EndLabels.tsx';
import { FigureMark, type FigurePoint } from './FigureMark.tsx';
import { textWidth } from './measure-text.ts';
import { type MovePoint, PointHandles } from './PointHandles.tsx';
import { Reading } from './Reading.tsx';
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
  const {
    series,
    frame,
    targets,
    figure,
    note,
    year,
    summary,
    format,
    formatFar,
    formatDifference,
    onYear,
    onMovePoint,
    onMoveTarget,
    pointCaption,
    onExplain,
  } = props;
  const layout = useMemo(() => lineChartLayout(series, frame, targets), [series, frame, targets]);
  const { x } = layout;
  const { width, height, left, right, top, bottom, baseYear } = frame;
  const [edge, floor] = [width - right, height - bottom];
  const last = frame.years - 1;
  const compared = Math.max(0, Math.min(last, year - baseYear));
  const selected = series.find((one) => one.selected);
  const read = selected ?? series.find((one) => one.baseline);
  const onIndex = (t: number) => onYear(baseYear + t);
  const onEnter = read && onExplain && (() => onExplain(read.id, baseYear + compared));
  const [pointed, onPoint] = useState<number | null>(null);
  const reading = { x, frame, compared, last, pointed, onPoint, onYear: onIndex, onEnter };
  const { t, by, over, chart } = useYearReading(reading);
  const words = { format, formatDifference };
  return (
    <>
      <svg
        className="chart"
        width={width}
        height={height}
        role="application"
        aria-roledescription="chart"
        aria-label={summary}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the rule that reads the chart
        tabIndex={0}
        {...chart}
      >
        <ValueGrid x={x} y={layout.y} left={left} right={edge} top={top} bottom={floor} format={format} />
        <YearTicks x={x} y={floor} hidden={baseYear + t} />
        <Lines layout={layout} />
        <EndLabels
          labels={layout.labels}
          x={edge}
          width={width}
          format={format}
          more={layout.more}
          moreY={floor + UNDER}
        />
        <rect className="hit" x={left} y={top} width={Math.max(0, edge - left)} height={height - top} {...over} />
        {note && by === null && <Note layout={layout} series={series} note={note} />}
        <TargetLines layout={layout} format={format} formatFar={formatFar} onMove={onMoveTarget} />
        <YearRule
          x={x.place(t)}
          year={baseYear + t}
          top={top}
          bottom={floor}
          hovered={by === 'pointer' && t !== compared}
        />
        {figure && <FigureMark layout={layout} figure={figure} />}
        {onMovePoint && selected && (
          <PointHandles
            layout={layout}
            series={selected}
            compared={compared}
            format={format}
            caption={pointCaption ?? NO_CAPTION}
            onMove={onMovePoint}
            onYear={onIndex}
          />
        )}
        {by !== null && (
          <Reading
            {...words}
            series={series}
            t={t}
            x={x.place(t)}
            left={left}
            right={edge}
            top={top}
            bottom={floor}
            onExplain={by === 'pointer' || !onExplain ? undefined : (id) => onExplain(id, baseYear + t)}
          />
        )}
      </svg>
      <p className="visually-hidden" aria-live="polite">
        {by === 'keys' && spoken(baseYear + t, series, t, words)}
      </p>
    </>
  );
});

const NO_CAPTION = () => '';

/** From the axis to the middle of the years below it. */
const UNDER = 11;

/** What the arrow keys read, for who cannot see it. */
function spoken(year: number, series: readonly ChartSeries[], t: number, words: Omit<ReadingWords, 'most'>): string {
  const { rows, more } = readingRows(series, t, { ...words, most: 12 });
  const read = rows.map(({ name, value, gap }) => `${name} ${value}${gap === '' ? '' : `, ${gap}`}`);
  return `${year}: ${read.join('; ')}${more === 0 ? '' : `; and ${more} more`}`;
}

const Lines = memo(function Lines({ layout }: { readonly layout: LineChartLayout }) {
  return (
    <g pointerEvents="none">
      {layout.lines.map(({ id, mark, path, marks, role, same }) => (
        <g key={id} className={markClass(mark)}>
          {role === 'selected' && <path className="under" d={path} />}
          <path className={`line ${role}${same ? ' same' : ''}`} d={path} data-scenario={id} />
          <path className="along" d={marks} />
        </g>
      ))}
    </g>
  );
});

/** What has to be known of a year, above its lines. */
function Note({
  layout,
  series,
  note,
}: Pick<LineChartProps, 'series'> & { readonly layout: LineChartLayout; readonly note: ChartNote }) {
  const { x, y, targets, frame } = layout;
  const placed = placeNote(note, series, x, y, {
    width: Math.max(...note.lines.map((line) => textWidth(line))),
    top: frame.top,
    taken: targets.map((target) => target.y - 5),
  });
  if (placed === null) return null;
  return (
    <g pointerEvents="none">
      <line className="leader" x1={placed.x} x2={placed.x} y1={placed.y - 9} y2={placed.foot} />
      {placed.lines.map((line, k) => (
        <text key={line} className="halo" x={placed.x + 6} y={placed.y + k * 13}>
          {line}
        </text>
      ))}
    </g>
  );
}
