import { cumsum, max, sum } from 'd3-array';
import { namedEnds } from './label-stack.ts';
import { type ChartFrame, LABEL_PITCH } from './line-chart-layout.ts';
import { bandPath } from './paths.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';
import { type YearAxis, yearAxis } from './year-axis.ts';

/** A part of a whole, a value a year from the base year on; parts are not negative. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** What belongs to no part by name, as new projects do: it lies on top, without a colour of its own. */
  readonly isRest: boolean;
}

/** How high a band is: what the part comes to, or its share of the whole. */
export type BandMeasure = 'amounts' | 'shares';

export interface Band {
  readonly id: string;
  readonly name: string;
  /** 1 … for its colour and strength; null: the rest has none. */
  readonly colour: number | null;
  readonly path: string;
}

export interface BandLabel extends Omit<Band, 'path'> {
  /** Middle of the band in the last year, and where its name stands. */
  readonly lineY: number;
  readonly y: number;
}

export interface CompositionLayout {
  readonly frame: ChartFrame;
  readonly x: YearAxis;
  readonly y: ValueAxis;
  /** The first lies lowest. */
  readonly bands: readonly Band[];
  readonly labels: readonly BandLabel[];
  /** Bands whose names there is no room for. */
  readonly more: number;
}

/** Parts of a whole stacked on each other over the years, and their names at the right; of a whole of nothing no part has a share. */
export function compositionLayout(parts: readonly Part[], frame: ChartFrame, measure: BandMeasure): CompositionLayout {
  const { height, top, bottom, years } = frame;
  const totals = Array.from({ length: years }, (_, t) => sum(parts, ({ values }) => values[t]!));
  const size = (part: Part, t: number): number =>
    measure === 'amounts' ? part.values[t]! : totals[t] === 0 ? 0 : part.values[t]! / totals[t]!;
  /** Of every year the upper edges of the bands, from the lowest up. */
  const stacks = totals.map((_, t) => cumsum(parts, (part) => size(part, t)));
  const edge = (k: number) => stacks.map((stack) => (k < 0 ? 0 : stack[k]!));
  const most = measure === 'shares' ? 1 : (max(totals) ?? 0);
  const y = valueAxis(0, most, top, height - bottom, height < 200 ? 4 : 6);
  const x = yearAxis(frame.baseYear, years, frame.left, frame.width - frame.right);
  const bands = parts.map(({ id, name, isRest }, k) => ({ id, name, colour: isRest ? null : k + 1 }));
  const last = years - 1;
  const ends = bands.map((band, k) => {
    const thick = size(parts[k]!, last);
    return { ...band, value: stacks[last]![k]! - thick / 2, matters: false, far: thick / (most || 1) };
  });
  const { named, more } = namedEnds(ends, y.place, LABEL_PITCH, top, height - bottom);
  return {
    frame,
    x,
    y,
    bands: bands.map((band, k) => ({ ...band, path: bandPath(edge(k), edge(k - 1), x.place, y.place) })),
    labels: named.map(({ id, name, colour, lineY, y: at }) => ({ id, name, colour, lineY, y: at })),
    more,
  };
}
