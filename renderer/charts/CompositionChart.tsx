import { memo, useState } from 'react';
import { hitArea, yearRule, yearsGround } from '../../shared/charts/axes-shapes.ts';
import type { CompositionLayout } from '../../shared/charts/composition-layout.ts';
import { againstRule, bandLabels, bandShapes } from '../../shared/charts/composition-shapes.ts';
import type { Shapes } from '../../shared/charts/shapes.ts';
import { ReadChart } from './Chart.tsx';
import { LiveDrawing } from './Drawing.tsx';
import { lettering } from './lettering.ts';
import type { Live } from './live.ts';
import { useYearReading } from './use-year-reading.ts';

/** What a chart of parts of a whole shows. */
export interface ShownComposition {
  readonly layout: CompositionLayout;
  /** Index of the year that is compared, and of the one that it is held against. */
  readonly compared: number;
  readonly against: number;
  readonly summary: string;
  /** Writes a value of the axis. */
  readonly format: (value: number) => string;
  /** A part in a year, and its change since the one that it is held against. */
  readonly value: (id: string, t: number) => string;
  readonly change: (id: string, t: number) => string;
  readonly heads: (t: number) => readonly [value: string, change: string];
  /** All parts in a year, as they are read aloud. */
  readonly spoken: (t: number) => string;
}

interface CompositionChartProps {
  readonly shown: Live<ShownComposition>;
  readonly width: number;
  readonly height: number;
  readonly onYear: (year: number) => void;
}

/** Parts of a whole as bands on each other; the numbers behind their names are those of the year that is read. */
export const CompositionChart = memo(function CompositionChart({
  shown,
  width,
  height,
  onYear,
}: CompositionChartProps) {
  const [pointed, onPoint] = useState<number | null>(null);
  const layout = () => shown.getState().layout;
  const { by, over, chart } = useYearReading({
    years: () => ({ ...layout(), compared: shown.getState().compared, last: layout().frame.years - 1 }),
    pointed,
    onPoint,
    onYear: (t) => onYear(layout().frame.baseYear + t),
    onEnter: undefined,
  });
  const yearRead = ({ compared }: ShownComposition) => pointed ?? compared;
  const drawn = { shown, pointerEvents: 'none' } as const;
  return (
    <ReadChart
      shown={shown}
      frame={{ width, height }}
      label={({ summary }) => summary}
      keys={chart}
      spoken={(now) => by === 'keys' && now.spoken(yearRead(now))}
    >
      <LiveDrawing {...drawn} shapes={(now) => bands(now, yearRead(now))} />
      <LiveDrawing shown={shown} shapes={(now) => [hitArea(now.layout.frame)]} {...over} />
      <LiveDrawing {...drawn} shapes={(now) => rules(now, yearRead(now), by)} />
    </ReadChart>
  );
});

function bands({ layout, against, format, value, change, heads }: ShownComposition, t: number): Shapes {
  const numbers = {
    value: (id: string) => value(id, t),
    change: t === against ? null : (id: string) => change(id, t),
    heads: heads(t),
  };
  return [
    yearsGround(layout.x, layout.y, layout.frame, format, t),
    bandShapes(layout),
    bandLabels(layout, numbers, lettering()),
  ];
}

const rules = ({ layout: { x, frame }, compared, against }: ShownComposition, t: number, by: string | null): Shapes => [
  ...(t === against ? [] : againstRule(x.place(against), frame.baseYear + against, frame)),
  ...yearRule(x.place(t), frame.baseYear + t, frame, by === 'pointer' && t !== compared),
];
