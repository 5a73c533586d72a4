import { memo, useState } from 'react';
import { hitArea, yearRule } from '../../shared/charts/axes-shapes.ts';
import type { ChartNote } from '../../shared/charts/chart-note.ts';
import { pointShapes, targetShapes } from '../../shared/charts/handle-shapes.ts';
import type { ChartSeries, LineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { type FigurePoint, figureShapes, linesShapes, noteShapes } from '../../shared/charts/line-chart-shapes.ts';
import { readingRows } from '../../shared/charts/reading-rows.ts';
import { readingBox } from '../../shared/charts/reading-shapes.ts';
import type { Shapes } from '../../shared/charts/shapes.ts';
import { words } from '../words.ts';
import { ReadChart } from './Chart.tsx';
import { LiveDrawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';
import type { Live } from './live.ts';
import { type MovePoint, usePointHandles } from './use-point-handles.ts';
import { type MoveTarget, useTargetHandles } from './use-target-handles.ts';
import { useYearReading } from './use-year-reading.ts';

/** What a line chart shows. */
export interface ShownLines {
  readonly series: readonly ChartSeries[];
  readonly layout: LineChartLayout;
  /** Index of the year that is compared. */
  readonly compared: number;
  readonly figure: FigurePoint | null;
  readonly note: ChartNote | null;
  readonly summary: string;
  readonly format: (value: number) => string;
  /** Writes a target by its own size, where it lies beyond the scale. */
  readonly formatFar: (value: number) => string;
  /** Null: the values are differences themselves. */
  readonly formatDifference: ((value: number) => string) | null;
  /** What moving a point of the selected scenario sets, as it stands; null: its points cannot be moved. */
  readonly pointCaption: ((t: number) => string) | null;
}

interface LineChartProps {
  readonly shown: Live<ShownLines>;
  readonly width: number;
  readonly height: number;
  readonly onYear: (year: number) => void;
  readonly onMoveTarget?: MoveTarget | undefined;
  readonly onMovePoint?: MovePoint | undefined;
  /** Explains the value of a scenario in a year. */
  readonly onExplain?: ((id: string, year: number) => void) | undefined;
}

/** One metric, all visible scenarios: lines named at their ends, and a rule that reads them all in a year. */
export const LineChart = memo(function LineChart(props: LineChartProps) {
  const { shown, width, height, onMoveTarget, onMovePoint, onExplain } = props;
  const [pointed, onPoint] = useState<number | null>(null);
  const [held, onHold] = useState<number | null>(null);
  const layout = () => shown.getState().layout;
  const selected = () => selectedOf(shown.getState());
  const onYear = (t: number) => props.onYear(layout().frame.baseYear + t);
  const { by, before, over, chart } = useYearReading({
    years: () => {
      const { frame, x } = layout();
      return { x, frame, compared: shown.getState().compared, last: frame.years - 1, past: frame.past };
    },
    pointed,
    onPoint,
    onYear,
    onEnter:
      onExplain &&
      (() => {
        const { series, compared } = shown.getState();
        const read = selected() ?? series.find((one) => one.baseline);
        if (read) onExplain(read.id, layout().frame.baseYear + compared);
      }),
  });
  const targets = useTargetHandles(layout, onMoveTarget);
  const points = usePointHandles({ layout, series: selected, onMove: onMovePoint, onYear, onHold });
  const yearRead = ({ compared }: ShownLines) => pointed ?? before ?? compared;
  const box = (now: ShownLines) => {
    const t = yearRead(now);
    const { x, frame, history } = now.layout;
    const pressable = by !== 'pointer' && onExplain !== undefined;
    return by === null ? [] : [readingBox({ ...now, history, t, x: x.place(t), frame, pressable }, lettering())];
  };
  const drawn = { shown, pointerEvents: 'none' } as const;
  return (
    <ReadChart
      shown={shown}
      frame={{ width, height }}
      label={({ summary }) => summary}
      keys={chart}
      spoken={(now) => by === 'keys' && spokenAt(now, yearRead(now))}
    >
      <LiveDrawing {...drawn} shapes={(now) => lines(now, yearRead(now))} />
      <LiveDrawing shown={shown} shapes={(now) => [hitArea(now.layout.frame)]} {...over} />
      <LiveDrawing
        shown={shown}
        shapes={(now) => targetShapes({ ...now, movable: onMoveTarget !== undefined }, lettering())}
        {...targets}
      />
      <LiveDrawing {...drawn} shapes={(now) => rule(now, yearRead(now), by)} />
      <LiveDrawing shown={shown} shapes={(now) => handles(now, held)} {...points} />
      <LiveDrawing
        {...drawn}
        shapes={box}
        onPress={(id: string) => onExplain?.(id, layout().frame.baseYear + yearRead(shown.getState()))}
      />
    </ReadChart>
  );
});

const selectedOf = ({ series }: ShownLines) => series.find((one) => one.selected);

const lines = ({ layout, format }: ShownLines, t: number): Shapes => linesShapes(layout, t, format, lettering());

function rule({ layout, series, compared, figure, note }: ShownLines, t: number, by: string | null): Shapes {
  const { x, frame } = layout;
  return [
    ...(note && by === null ? noteShapes(layout, series, note, lettering()) : []),
    ...yearRule(x.place(t), frame.baseYear + t, frame, t !== compared),
    ...(figure ? figureShapes(layout, figure, lettering()) : []),
  ];
}

function handles(now: ShownLines, held: number | null): Shapes {
  const [series, caption] = [selectedOf(now), now.pointCaption];
  return series && caption ? [pointShapes({ ...now, series, caption, held }, lettering())] : [];
}

const spokenAt = ({ series, layout, format, formatDifference }: ShownLines, t: number): string =>
  words.charts.read(
    layout.frame.baseYear + t,
    readingRows(series, t, { format, formatDifference, words: words.charts, most: 12, history: layout.history }),
  );
