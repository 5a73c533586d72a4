import { scaleLinear } from 'd3-scale';
import { areApart } from './value-axis.ts';

/** An axis that says where values lie between two ends; lengths on it are differences, so it need not reach zero. */
export interface SpanAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** From a value to its place in pixels, and back. */
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

/** Room that a label of a tick takes, in pixels. */
const TICK_ROOM = 72;

/** Exactly from `least` to `most`; one value alone gets room around it. */
export function spanAxis(least: number, most: number, from: number, to: number, room = TICK_ROOM): SpanAxis {
  const [low, high] = areApart(least, most)
    ? [least, most]
    : [least - (Math.abs(least) || 1), most + (Math.abs(most) || 1)];
  const scale = scaleLinear().domain([low, high]).range([from, to]);
  const count = Math.max(2, Math.min(8, Math.floor(Math.abs(to - from) / room)));
  return {
    domain: [low, high],
    ticks: scale.ticks(count),
    place: (value) => scale(value),
    value: (place) => scale.invert(place),
  };
}

/** The same, widened to round numbers. */
export function roundSpanAxis(least: number, most: number, from: number, to: number, room = TICK_ROOM): SpanAxis {
  const { domain } = spanAxis(least, most, from, to, room);
  const count = Math.max(2, Math.min(8, Math.floor(Math.abs(to - from) / room)));
  const [low, high] = scaleLinear().domain(domain).nice(count).domain() as [number, number];
  return spanAxis(low, high, from, to, room);
}
