import { valueGrid } from './axes-shapes.ts';
import { bandPath, linePath } from './paths.ts';
import { type PlotFrame, plotOf, UNDER, withRoomFor } from './plot-frame.ts';
import { circle, group, line, path, type Shapes, text } from './shapes.ts';
import { valueAxis } from './value-axis.ts';
import { yearAxis } from './year-axis.ts';

/** A value of a calendar year. */
export interface DatedValue {
  readonly year: number;
  readonly value: number;
}

/** Values forecast for the years behind the one that was known last, which is their first. */
export interface ForecastLine {
  readonly points: readonly DatedValue[];
}

export interface BandYear {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly outcome: number;
}

/** What was, and what is laid beside it. */
export interface HistoryShown {
  readonly observed: readonly DatedValue[];
  /** First and last year that are looked at; the others are drawn faintly. */
  readonly window: readonly [number, number];
  /** A curve through the window. */
  readonly fitted: readonly DatedValue[];
  readonly forecasts: readonly ForecastLine[];
  /** Between which values a forecast lay, and what came. */
  readonly band: readonly BandYear[];
}

export interface HistoryPicture {
  readonly frame: PlotFrame;
  readonly shapes: Shapes;
}

/** What was, year by year, with a curve through it or with what would have been forecast. */
export function historyPicture(
  { observed, window: [from, to], fitted, forecasts, band }: HistoryShown,
  given: PlotFrame,
  format: (value: number) => string,
  widthOf: (text: string) => number,
): HistoryPicture {
  const all = [...observed, ...fitted, ...forecasts.flatMap(({ points }) => points)];
  const levels = [...all.map(({ value }) => value), ...band.flatMap(({ low, high }) => [low, high])];
  const years = all.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const y = valueAxis(Math.min(...levels), Math.max(...levels), given.top, given.height - given.bottom, 5);
  const frame = withRoomFor(
    given,
    y.ticks.map((tick) => widthOf(format(tick))),
  );
  const { left, edge, floor } = plotOf(frame);
  const x = yearAxis(first, last - first + 1, left, edge);
  const along = (points: readonly DatedValue[]): Float64Array => {
    const values = new Float64Array(last - first + 1).fill(Number.NaN);
    for (const { year, value } of points) values[year - first] = value;
    return values;
  };
  const drawn = (name: string, points: readonly DatedValue[]) => path(name, linePath(along(points), x.place, y.place));
  const bandOf = (end: 'low' | 'high') => along(band.map((one) => ({ year: one.year, value: one[end] })));
  const inside = observed.filter(({ year }) => year >= from && year <= to);
  const shapes: Shapes = [
    group('', valueGrid(y, frame, format)),
    group(
      '',
      x.ticks.map((tick) =>
        group('', [
          line('zero', tick.x, tick.x, floor, floor + 4),
          tick.labelled && text('middle', tick.x, floor + UNDER + 4, String(tick.year)),
        ]),
      ),
    ),
    path('forecast-band', bandPath(bandOf('high'), bandOf('low'), x.place, y.place)),
    group(
      '',
      forecasts.map(({ points }) => drawn('forecast', points)),
    ),
    drawn('observed-beside', observed),
    drawn('observed', inside),
    group(
      '',
      inside.map(({ year, value }) => circle('observed-point', x.place(year - first), y.place(value), 2.5)),
    ),
    group(
      '',
      band
        .filter(({ low, high, outcome }) => outcome < low || outcome > high)
        .map(({ year, outcome }) => circle('outside-band', x.place(year - first), y.place(outcome), 5)),
    ),
    drawn('fitted', fitted),
  ];
  return { frame, shapes };
}
