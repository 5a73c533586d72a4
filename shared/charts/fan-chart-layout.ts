import { LEVELS } from '../questions/questions.ts';
import type { ChartFrame, TargetLine } from './line-chart-layout.ts';
import { alongPath } from './markers.ts';
import { bandPath, linePath } from './paths.ts';
import { type FarTarget, farTargets, withinReach } from './targets.ts';
import { extentOf, type ValueAxis, valueAxis } from './value-axis.ts';
import { type YearAxis, yearAxis } from './year-axis.ts';

/** A scenario's metric over its draws. */
export interface FanSeries {
  readonly id: string;
  readonly name: string;
  /** 0 … 23: marker, colour and dash. */
  readonly mark: number;
  /** Per level of `LEVELS` a value per year. */
  readonly quantiles: readonly ArrayLike<number>[];
  /** A value per year, without draws. */
  readonly projection: ArrayLike<number>;
}

/** Another scenario beside the fan: its median over its draws, or its projection until they are drawn. */
export interface ContextLine {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly values: ArrayLike<number>;
}

/** The shadings, widest first: share of draws in per cent, and the places of its ends among `LEVELS`. */
export const SHADINGS = [
  { share: 90, low: 0, high: 6 },
  { share: 80, low: 1, high: 5 },
  { share: 50, low: 2, high: 4 },
] as const;
export const MEDIAN = LEVELS.indexOf(0.5);

export interface FanChartLayout {
  readonly frame: ChartFrame;
  readonly x: YearAxis;
  readonly y: ValueAxis;
  /** Widest first. */
  readonly bands: readonly { readonly share: number; readonly path: string }[];
  readonly median: string;
  readonly projection: string;
  readonly lines: readonly {
    readonly id: string;
    readonly mark: number;
    readonly path: string;
    /** Its markers, which tell it apart without its colour. */
    readonly marks: string;
    readonly endY: number;
  }[];
  readonly targets: readonly TargetLine[];
  readonly far: readonly FarTarget[];
}

export type Extent = readonly [least: number, most: number];

/** The least and greatest of all that is drawn; a target counts while it does not flatten the rest. */
export function fanExtent(
  fans: readonly FanSeries[],
  lines: readonly ContextLine[],
  targets: readonly number[],
): Extent {
  const drawn = [
    ...fans.flatMap(({ quantiles, projection }) => [quantiles[0]!, quantiles.at(-1)!, projection]),
    ...lines.map((one) => one.values),
  ];
  const [least, most] = extentOf(drawn.map((values) => ({ values })));
  const near = targets.filter((target) => withinReach(target, [least, most]));
  return [Math.min(least, ...near), Math.max(most, ...near)];
}

/** A fan of draws: shadings that hold 90, 80 and 50 of 100, the median, other scenarios, a target; nothing of how. */
export function fanChartLayout(
  fan: FanSeries,
  lines: readonly ContextLine[],
  targets: readonly number[],
  frame: ChartFrame,
  extent: Extent = fanExtent([fan], lines, targets),
): FanChartLayout {
  const floor = frame.height - frame.bottom;
  const y = valueAxis(extent[0], extent[1], frame.top, floor, floor - frame.top < 190 ? 4 : 6);
  const x = yearAxis(frame.baseYear, frame.years, frame.left, frame.width - frame.right);
  const [low, high] = y.domain;
  return {
    frame,
    x,
    y,
    bands: SHADINGS.map(({ share, low, high }) => ({
      share,
      path: bandPath(fan.quantiles[high]!, fan.quantiles[low]!, x.place, y.place),
    })),
    median: linePath(fan.quantiles[MEDIAN]!, x.place, y.place),
    projection: linePath(fan.projection, x.place, y.place),
    lines: lines.map(({ id, mark, values }, k) => ({
      id,
      mark,
      path: linePath(values, x.place, y.place),
      marks: alongPath(mark, k + 1, values, x.place, y.place, 2.8),
      endY: y.place(values[values.length - 1]!),
    })),
    targets: targets.filter((value) => value >= low && value <= high).map((value) => ({ value, y: y.place(value) })),
    far: farTargets(targets, y),
  };
}
