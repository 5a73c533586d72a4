import { nice, ticks } from 'd3-array';
import { type Linear, linear } from './linear.ts';
import { areApart } from './value-axis.ts';

/** An axis that says where values lie between two ends; lengths on it are differences, so it need not reach zero. */
export interface SpanAxis extends Linear {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Room that a label of a tick takes, in pixels. */
const TICK_ROOM = 72;

/** Exactly from `least` to `most`; one value alone gets room around it. */
export function spanAxis(least: number, most: number, from: number, to: number, room = TICK_ROOM): SpanAxis {
  const domain = spanOf(least, most);
  return { domain, ticks: ticks(...domain, tickCount(from, to, room)), ...linear(domain, [from, to]) };
}

/** The same, widened to round numbers. */
export function roundSpanAxis(least: number, most: number, from: number, to: number, room = TICK_ROOM): SpanAxis {
  const [low, high] = nice(...spanOf(least, most), tickCount(from, to, room));
  return spanAxis(low, high, from, to, room);
}

const spanOf = (least: number, most: number): [low: number, high: number] =>
  areApart(least, most) ? [least, most] : [least - (Math.abs(least) || 1), most + (Math.abs(most) || 1)];

const tickCount = (from: number, to: number, room: number): number =>
  Math.max(2, Math.min(8, Math.floor(Math.abs(to - from) / room)));
