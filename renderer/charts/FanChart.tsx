import { memo } from 'react';
import { hitArea, yearRule, yearsGround } from '../../shared/charts/axes-shapes.ts';
import type { ScenarioEnd } from '../../shared/charts/end-bars-layout.ts';
import { type EndPress, endBars } from '../../shared/charts/end-bars-shapes.ts';
import { type FanChartLayout, type FanSeries, MEDIAN } from '../../shared/charts/fan-chart-layout.ts';
import { fanShapes, type QuantilePress, quantileReading } from '../../shared/charts/fan-chart-shapes.ts';
import type { FanColumns } from '../../shared/charts/fan-columns.ts';
import { targetShapes } from '../../shared/charts/handle-shapes.ts';
import { type FigurePoint, figureShapes } from '../../shared/charts/line-chart-shapes.ts';
import type { Shapes } from '../../shared/charts/shapes.ts';
import { LEVELS } from '../../shared/questions/questions.ts';
import { words } from '../words.ts';
import { ReadChart } from './Chart.tsx';
import { LiveDrawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';
import type { Live } from './live.ts';
import { type MoveTarget, useTargetHandles } from './use-target-handles.ts';
import { useYearReading } from './use-year-reading.ts';
import '../../shared/charts/fan.css';

/** What a fan chart shows. */
export interface ShownFan {
  readonly fan: FanSeries;
  readonly layout: FanChartLayout;
  /** Where the scenarios end, the fan's own first. */
  readonly ends: readonly ScenarioEnd[];
  readonly othersTitle: string;
  readonly columns: FanColumns;
  /** Of each target, the share of draws at or above it, in words, per year. */
  readonly chances: readonly { readonly value: number; readonly shares: readonly string[] }[];
  readonly figure: FigurePoint | null;
  /** Index of the year that is compared. */
  readonly compared: number;
  readonly summary: string;
  readonly format: (value: number) => string;
  /** Writes a target by its own size, where it lies beyond the scale. */
  readonly formatFar: (value: number) => string;
}

interface FanChartProps {
  readonly shown: Live<ShownFan>;
  readonly width: number;
  readonly height: number;
  /** Index of the year under the pointer. */
  readonly pointed: number | null;
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
  const { shown, width, height, pointed, onPoint, onExplain } = props;
  const layout = () => shown.getState().layout;
  const id = () => shown.getState().fan.id;
  const yearOf = (t: number) => layout().frame.baseYear + t;
  const yearRead = ({ compared }: ShownFan) => pointed ?? compared;
  const { by, over, chart } = useYearReading({
    years: () => ({ ...layout(), compared: shown.getState().compared, last: layout().frame.years - 1 }),
    pointed,
    onPoint,
    onYear: (t) => props.onYear(yearOf(t)),
    onEnter: () => onExplain(id(), yearOf(shown.getState().compared), LEVELS[MEDIAN]),
  });
  const pressed = (press: QuantilePress) => {
    const year = yearOf(yearRead(shown.getState()));
    if ('target' in press) props.onExplainChance(id(), year, press.target);
    else onExplain(id(), year, press.level);
  };
  const drawn = { shown, pointerEvents: 'none' } as const;
  return (
    <ReadChart
      name="fan-chart"
      shown={shown}
      frame={{ width, height }}
      label={({ summary }) => summary}
      keys={chart}
      spoken={null}
    >
      <LiveDrawing
        {...drawn}
        shapes={(now) => fanAndEnds(now, yearRead(now))}
        onPress={({ id, level }: EndPress) => onExplain(id, yearOf(layout().frame.years - 1), level)}
      />
      <LiveDrawing shown={shown} shapes={(now) => [hitArea(now.layout.frame)]} {...over} />
      <LiveDrawing
        shown={shown}
        shapes={(now) => targetShapes({ ...now, movable: true }, lettering())}
        {...useTargetHandles(layout, props.onMoveTarget)}
      />
      <LiveDrawing {...drawn} shapes={(now) => ruleAndReading(now, yearRead(now), by)} onPress={pressed} />
    </ReadChart>
  );
});

function fanAndEnds({ layout, fan, ends, columns, othersTitle, format }: ShownFan, t: number): Shapes {
  const { x, y, frame } = layout;
  const year = frame.baseYear + frame.years - 1;
  return [
    yearsGround(x, y, frame, format, t),
    fanShapes(layout, fan, format, lettering()),
    endBars({ ends, columns, y, frame, year, othersTitle, format }, lettering()),
  ];
}

function ruleAndReading(now: ShownFan, t: number, by: string | null): Shapes {
  const { layout, fan, chances, figure, compared, format, formatFar } = now;
  const { x, y, frame } = layout;
  const far = (value: number) => layout.far.some((one) => one.value === value);
  const read = () => ({
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
  });
  return [
    ...yearRule(x.place(t), frame.baseYear + t, frame, by === 'pointer' && t !== compared),
    ...(figure ? figureShapes(layout, figure, lettering()) : []),
    // Where the end of the fan is read, its numbers stand there already.
    (by !== null || compared !== frame.years - 1) && quantileReading(read(), lettering()),
  ];
}
