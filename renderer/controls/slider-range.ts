/** The values between which a slider moves. */
export interface SliderRange {
  readonly low: number;
  readonly high: number;
}

/** Without the traces of binary fractions; a whole number has none, and may have more digits. */
const clean = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)));

/** The largest of 1, 2 and 5 times a power of ten that is not above `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const times = value / power;
  return clean(power * (times >= 5 ? 5 : times >= 2 ? 2 : 1));
}

/**
 * The range in which analysts really move, inside what is allowed. Where a value lies outside of it, it reaches to the
 * next round number beyond, so that the value can be moved both ways.
 */
export function stretched(
  soft: readonly [number, number],
  [min, max]: readonly [number, number],
  ...values: readonly (number | null)[]
): SliderRange {
  let [low, high] = soft;
  for (const value of values) {
    if (value === null) continue;
    const round = roundBelow(Math.max(soft[1] - soft[0], Math.abs(value)) / 10);
    if (value < low) low = clean(Math.ceil(clean(value / round) - 1) * round);
    if (value > high) high = clean(Math.floor(clean(value / round) + 1) * round);
  }
  return { low: Math.max(low, min), high: Math.min(high, max) };
}

/** Where a value stands in the range, 0 … 1. */
export const shareOf = (value: number, { low, high }: SliderRange): number =>
  high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;

const within = (value: number, { low, high }: SliderRange): number => Math.min(high, Math.max(low, value));

/** A value moved by steps, onto whole steps: from 68.06 in steps of 0.1 up to 68.1, then 68.2. */
export function stepped(value: number, steps: number, step: number): number {
  const place = value / step;
  // Traces of binary fractions are no part of a step; a whole number of steps has none.
  const slack = Number.isInteger(place) ? 0 : Math.min(0.25, 1e-9 * Math.max(1, Math.abs(place)));
  const from = steps > 0 ? Math.floor(place + slack) : Math.ceil(place - slack);
  return clean((from + steps) * step);
}

export interface Pull {
  readonly range: SliderRange;
  /** Width of the track, px. */
  readonly width: number;
  readonly step: number;
  /** Whole steps, however coarse the track is. */
  readonly fine: boolean;
  /** Values that hold the thumb where it comes near: the inherited one, the one it started from. */
  readonly marks: readonly number[];
}

/** How near, in px, a mark holds the thumb. */
const HOLD = 1.5;

/** The value at a place of the track (0 … 1): a round one, as fine as a pixel is wide. */
export function valueAt(place: number, { range, width, step, fine, marks }: Pull): number {
  const { low, high } = range;
  const value = low + Math.min(1, Math.max(0, place)) * (high - low);
  const pixel = (high - low) / Math.max(1, width);
  const hold = fine ? step / 2 : HOLD * pixel;
  const near = marks.find((mark) => mark >= low && mark <= high && Math.abs(mark - value) <= hold);
  if (near !== undefined) return near;
  const grain = fine ? step : Math.max(step, roundBelow(Math.max(pixel, step)));
  // A grain that is no whole number of steps would leave the values that the field steps through.
  const whole = clean(Math.max(1, Math.round(grain / step)) * step);
  // An end of the range may have more digits.
  return within(clean(Math.round(value / whole) * whole), range);
}
