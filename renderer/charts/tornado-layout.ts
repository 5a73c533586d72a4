import { roundSpanAxis, type SpanAxis } from './span-axis.ts';

/** An assumption tried at a lower and at a higher value, and what the metric is at each. */
export interface TornadoBar {
  readonly id: string;
  readonly name: string;
  /** What the metric is at the lower and at the higher value tried. */
  readonly low: number;
  readonly high: number;
  /** The two values tried, in words. */
  readonly lowInput: string;
  readonly highInput: string;
}

export interface TornadoFrame {
  readonly width: number;
  /** Room for the names, and for the words at each end of a bar. */
  readonly left: number;
  readonly ends: number;
  readonly top: number;
  readonly bottom: number;
  /** From one bar to the next. */
  readonly pitch: number;
}

/** What stands at one end of a bar. */
export interface TornadoEnd {
  readonly x: number;
  readonly value: number;
  readonly input: string;
}

export interface TornadoRow {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  /** The bar: left end, the place of the value now within it, right end. */
  readonly from: number;
  readonly split: number;
  readonly to: number;
  /** The part towards the higher value tried lies right of the split. */
  readonly rising: boolean;
  readonly left: TornadoEnd;
  readonly right: TornadoEnd;
  /** Where the value now lies outside of the bar: from it to the bar's nearer end. */
  readonly gap: readonly [number, number] | null;
  /** The metric does not answer to this assumption. */
  readonly flat: boolean;
}

export interface TornadoLayout {
  readonly frame: TornadoFrame;
  readonly height: number;
  readonly x: SpanAxis;
  readonly now: number;
  readonly rows: readonly TornadoRow[];
  /** Place of the target where it lies within the axis. */
  readonly target: number | null;
}

/** Bars around the value now, in the order given: a bar per assumption from its one end to the other. */
export function tornadoLayout(
  bars: readonly TornadoBar[],
  now: number,
  target: number | null,
  frame: TornadoFrame,
): TornadoLayout {
  const { width, left, ends, top, bottom, pitch } = frame;
  const values = [now, ...bars.flatMap(({ low, high }) => [low, high])];
  const x = roundSpanAxis(Math.min(...values), Math.max(...values), left + ends, width - ends);
  const within = target !== null && target >= x.domain[0] && target <= x.domain[1];
  return {
    frame,
    height: top + bars.length * pitch + bottom,
    x,
    now: x.place(now),
    rows: bars.map((bar, k) => rowOf(bar, now, x, top + (k + 0.5) * pitch)),
    target: within ? x.place(target) : null,
  };
}

/** Smaller than this share of what is shown, a difference is none to the eye. */
const FLAT = 1e-9;

function rowOf(bar: TornadoBar, now: number, x: SpanAxis, y: number): TornadoRow {
  const rising = bar.low <= bar.high;
  const [least, most] = rising ? [bar.low, bar.high] : [bar.high, bar.low];
  const atLow: TornadoEnd = { x: x.place(bar.low), value: bar.low, input: bar.lowInput };
  const atHigh: TornadoEnd = { x: x.place(bar.high), value: bar.high, input: bar.highInput };
  const [left, right] = rising ? [atLow, atHigh] : [atHigh, atLow];
  const centre = x.place(now);
  const outside = now < least ? left.x : now > most ? right.x : null;
  return {
    id: bar.id,
    name: bar.name,
    y,
    from: left.x,
    split: Math.min(right.x, Math.max(left.x, centre)),
    to: right.x,
    rising,
    left,
    right,
    gap: outside === null ? null : [centre, outside],
    flat: most - least <= FLAT * Math.max(1, Math.abs(now)),
  };
}
