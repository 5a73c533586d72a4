import { type ChartHistory, pastExtent } from './chart-history.ts';
import { namedEnds } from './label-stack.ts';
import { alongPath } from './markers.ts';
import { linePath } from './paths.ts';
import type { PlotFrame } from './plot-frame.ts';
import { type FarTarget, farTargets } from './targets.ts';
import { extentOf, type ValueAxis, valueAxis } from './value-axis.ts';
import { type YearAxis, yearAxis } from './year-axis.ts';

/** One scenario's values of a metric, one per year from the base year on. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** 0 … 23: marker, colour and dash. */
  readonly mark: number;
  readonly values: ArrayLike<number>;
  readonly baseline: boolean;
  readonly selected: boolean;
}

export interface ChartFrame extends PlotFrame {
  readonly baseYear: number;
  readonly years: number;
  /** Years shown before the base year; none where nothing is said. */
  readonly past?: number;
}

export interface Line {
  readonly id: string;
  readonly mark: number;
  readonly path: string;
  /** Its markers, which tell it apart without its colour. */
  readonly marks: string;
  readonly role: 'baseline' | 'selected' | 'plain';
  /** It coincides with the baseline, and is dashed over it. */
  readonly same: boolean;
}

export interface EndLabel {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly value: number;
  /** Where its line ends, and where the label stands. */
  readonly lineY: number;
  readonly y: number;
  readonly strong: boolean;
  readonly same: boolean;
}

export interface TargetLine {
  readonly value: number;
  readonly y: number;
}

/** Lines over years, and their names at their ends. */
export interface NamedLines {
  readonly frame: ChartFrame;
  readonly x: YearAxis;
  readonly y: ValueAxis;
  /** In drawing order. */
  readonly lines: readonly Line[];
  readonly labels: readonly EndLabel[];
  /** Lines whose names there is no room for. */
  readonly more: number;
}

/** The selected line is the last one. */
export interface LineChartLayout extends NamedLines {
  readonly targets: readonly TargetLine[];
  readonly far: readonly FarTarget[];
  /** The baseline as it was; empty where it has not moved. */
  readonly before: string;
  readonly history: ChartHistory | null;
}

export const LABEL_PITCH = 16;

/** Lines, axes and end labels of a metric by scenario: everything there is to draw, and nothing of how. */
export function lineChartLayout(
  series: readonly ChartSeries[],
  frame: ChartFrame,
  targets: readonly number[] = [],
  before: ArrayLike<number> | null = null,
  history: ChartHistory | null = null,
): LineChartLayout {
  const { height, top, bottom } = frame;
  const known = (history && pastExtent(history)) ?? [];
  const [least, most] = extentOf([...series, ...(before === null ? [] : [{ values: before }]), { values: known }]);
  const reach = targets.filter((target) => target <= most * 2 && target >= least);
  const y = valueAxis(Math.min(least, ...reach), Math.max(most, ...reach), top, height - bottom, height < 200 ? 4 : 6);
  const x = yearAxis(frame.baseYear, frame.years, frame.left, frame.width - frame.right, frame.past);
  const baseline = series.find((one) => one.baseline);
  const lines = series.map(
    (one, k): Line => ({
      id: one.id,
      mark: one.mark,
      path: linePath(one.values, x.place, y.place),
      marks: alongPath(one.mark, k, one.values, x.place, y.place),
      role: one.selected ? 'selected' : one.baseline ? 'baseline' : 'plain',
      same: !one.baseline && baseline !== undefined && coincide(one.values, baseline.values),
    }),
  );
  return {
    frame,
    x,
    y,
    lines: lines.toSorted((a, b) => layer(a) - layer(b)),
    ...endLabels(series, lines, y, frame),
    targets: reach.map((value) => ({ value, y: y.place(value) })),
    far: farTargets(targets, y),
    before: before === null ? '' : linePath(before, x.place, y.place),
    history,
  };
}

/** What is drawn later lies on top: a line that coincides with the baseline is dashed over it. */
const layer = ({ role, same }: Line): number => ({ plain: same ? 2 : 0, baseline: 1, selected: 3 })[role];

/** Equal to what can be seen: within a millionth, and undefined in the same years. */
export function coincide(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let t = 0; t < a.length; t++) {
    if (Number.isNaN(a[t]) !== Number.isNaN(b[t])) return false;
    if (Math.abs(a[t]! - b[t]!) > 1e-6 * Math.max(1e-9, Math.abs(b[t]!))) return false;
  }
  return true;
}

function endLabels(
  series: readonly ChartSeries[],
  lines: readonly Line[],
  y: ValueAxis,
  { height, top, bottom }: ChartFrame,
): Pick<LineChartLayout, 'labels' | 'more'> {
  const lastOf = ({ values }: ChartSeries): number => values[values.length - 1] ?? 0;
  const baseline = series.find((one) => one.baseline);
  const ends = series.map((one, k) => {
    const [value, strong] = [lastOf(one), one.selected || one.baseline];
    const far = baseline === undefined ? 0 : Math.abs(value - lastOf(baseline)) || 0;
    return { id: one.id, name: one.name, mark: one.mark, value, strong, same: lines[k]!.same, matters: strong, far };
  });
  // A line that is undefined in the last year has no end.
  const sorted = ends.filter(({ value }) => !Number.isNaN(value)).toSorted((a, b) => Number(a.same) - Number(b.same));
  const { named, more } = namedEnds(sorted, y.place, LABEL_PITCH, top, height - bottom);
  return { labels: named.map(({ matters: _, far: __, ...label }) => label), more };
}
