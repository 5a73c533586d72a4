import { stackLabels } from './label-stack.ts';
import { type ChartSeries, coincide } from './line-chart-layout.ts';
import { markClass, markerPath } from './markers.ts';
import { linePath } from './paths.ts';
import { group, keyed, line, MIDDLE, movedTo, path, type Shapes, text } from './shapes.ts';
import { extentOf, valueAxis } from './value-axis.ts';

export interface SmallMultipleLayout {
  /** Top tick of its own scale. */
  readonly top: number;
  readonly context: readonly string[];
  readonly baseline: string;
  readonly selected: string;
  readonly zeroY: number;
  readonly ends: readonly {
    readonly id: string;
    readonly mark: number;
    readonly value: number;
    readonly lineY: number;
    readonly y: number;
  }[];
  /** The selected scenario is the baseline here, to the eye. */
  readonly same: boolean;
}

/** A metric at a glance: baseline and selected scenario drawn, the others for context, each metric on its own scale. */
export function smallMultipleLayout(
  series: readonly ChartSeries[],
  width: number,
  height: number,
): SmallMultipleLayout {
  const [least, most] = extentOf(series);
  const y = valueAxis(Math.min(0, least), Math.max(0, most), 4, height - 2, 2);
  const years = series[0]?.values.length ?? 1;
  const x = (t: number) => (t / Math.max(1, years - 1)) * width;
  const path = (one: ChartSeries | undefined) => (one ? linePath(one.values, x, y.place) : '');
  const baseline = series.find((one) => one.baseline);
  const selected = series.find((one) => one.selected && !one.baseline);
  const same = selected === undefined || (baseline !== undefined && coincide(selected.values, baseline.values));
  const drawn = [baseline, same ? undefined : selected].filter((one) => one !== undefined);
  const ends = drawn
    .map((one) => {
      const value = one.values[one.values.length - 1] ?? 0;
      return { id: one.id, mark: one.mark, value, lineY: y.place(value) };
    })
    .filter(({ value }) => !Number.isNaN(value))
    .toSorted((a, b) => a.lineY - b.lineY);
  const places = stackLabels(
    ends.map(({ lineY }) => lineY),
    12,
    6,
    height - 4,
  );
  return {
    top: y.domain[1],
    context: series.filter((one) => !one.baseline && !one.selected).map(path),
    baseline: path(baseline),
    selected: path(selected),
    zeroY: y.place(0),
    ends: ends.map((end, k) => ({ ...end, y: places[k]! })),
    same,
  };
}

/** Room for the years below the plot. */
const YEARS_ROOM = 14;

/** Its picture, and how high that is; `years` are the first and the last, where they stand below it. */
export function smallMultiple(
  series: readonly ChartSeries[],
  layout: SmallMultipleLayout,
  {
    width,
    height,
    years,
  }: { readonly width: number; readonly height: number; readonly years: readonly [number, number] | null },
  format: (value: number) => string,
): { readonly height: number; readonly shapes: Shapes } {
  const baseline = series.find((one) => one.baseline);
  const selected = series.find((one) => one.selected);
  const shapes = [
    line('grid', 0, width, 4, 4),
    line('zero', 0, width, layout.zeroY, layout.zeroY),
    group(
      '',
      layout.context.map((d) => path('line context', d)),
    ),
    baseline && keyed('baseline', path(`line baseline ${markClass(baseline.mark)}`, layout.baseline)),
    selected &&
      keyed(
        'selected',
        path(`line selected ${markClass(selected.mark)}${layout.same ? ' same' : ''}`, layout.selected),
      ),
    ...layout.ends.map(({ id, mark, value, lineY, y }) =>
      keyed(
        id,
        group(`end-label ${markClass(mark)}`, [
          path('mark', markerPath(mark, 3.2), movedTo(width, lineY)),
          text('strong', width + 6, y, format(value), MIDDLE),
        ]),
      ),
    ),
    years && text('', 0, height + 12, String(years[0])),
    years && text('middle', Math.max(width, 49), height + 12, String(years[1])),
  ];
  return { height: height + (years ? YEARS_ROOM : 0), shapes };
}
