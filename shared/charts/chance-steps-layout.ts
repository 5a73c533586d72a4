import type { PlotFrame } from './plot-frame.ts';
import type { YearAxis } from './year-axis.ts';

export interface ChanceFrame extends Omit<PlotFrame, 'right'> {
  readonly baseYear: number;
}

export interface ChanceStep {
  readonly year: number;
  readonly share: number;
  readonly left: number;
  readonly width: number;
  readonly y: number;
  /** Its share is written above it, as there is room. */
  readonly labelled: boolean;
  /** The first year from which it stays more likely than not, and the last year. */
  readonly strong: boolean;
  readonly yearLabelled: boolean;
}

export interface ChanceStepsLayout {
  readonly frame: ChanceFrame;
  /** The middle of a year's step, and the year whose step is at a place. */
  readonly x: Pick<YearAxis, 'place' | 'index'>;
  readonly steps: readonly ChanceStep[];
  /** The steps' upper edge, and the ground under it. */
  readonly edge: string;
  readonly area: string;
  readonly y: (share: number) => number;
}

/** Room that a share takes, and a year. */
export const LABEL_WIDTH = 31;
const YEAR_WIDTH = 34;
const round = (value: number): number => Math.round(value * 10) / 10;

/** First year index from which on a target is more likely than not to be reached, each year to the last; or null. */
export function likelyFrom(share: ArrayLike<number>): number | null {
  let t = share.length;
  while (t > 0 && share[t - 1]! > 0.5) t--;
  return t === share.length ? null : t;
}

/** The chance of reaching a target, a step a year. */
export function chanceStepsLayout(share: ArrayLike<number>, frame: ChanceFrame): ChanceStepsLayout {
  const { baseYear, width, height, left, top, bottom } = frame;
  const years = share.length;
  const step = (width - left) / Math.max(1, years);
  const floor = height - bottom;
  const y = (value: number) => floor - value * (floor - top);
  const [every, everyYear] = [gap(LABEL_WIDTH, step), gap(YEAR_WIDTH, step)];
  const likely = likelyFrom(share);
  const steps = Array.from({ length: years }, (_, t): ChanceStep => {
    const last = t === years - 1;
    const strong = last || t === likely;
    return {
      year: baseYear + t,
      share: share[t]!,
      left: left + t * step,
      width: step,
      y: y(share[t]!),
      labelled: share[t]! > 0 && !saidBefore(share, t, likely) && labelled(t, years, every, likely),
      strong,
      yearLabelled: last || (t % everyYear === 0 && years - 1 - t >= everyYear),
    };
  });
  const edge = steps
    .map((one, t) => `${t === 0 ? 'M' : 'L'}${round(one.left)},${round(one.y)}H${round(one.left + step)}`)
    .join('');
  const x = {
    place: (t: number) => left + (t + 0.5) * step,
    index: (place: number) => Math.max(0, Math.min(years - 1, Math.floor((place - left) / (step || 1)))),
  };
  return { frame, x, steps, edge, area: edge === '' ? '' : `${edge}V${floor}H${round(left)}Z`, y };
}

const gap = (label: number, step: number): number => Math.max(1, Math.ceil(label / Math.max(1, step)));

/** The chance is, as it is written, that of the year before: once is enough, but for the last year. */
const saidBefore = (share: ArrayLike<number>, t: number, likely: number | null): boolean =>
  t > 0 &&
  t < share.length - 1 &&
  t !== likely &&
  share[t - 1]! > 0 &&
  Math.round(share[t]! * 100) === Math.round(share[t - 1]! * 100);

/** The last, the one from which it is likely, and others with room to both. */
function labelled(t: number, years: number, every: number, likely: number | null): boolean {
  const last = years - 1;
  if (t === last) return true;
  if (last - t < every) return false;
  if (t === likely) return true;
  return (last - t) % every === 0 && (likely === null || Math.abs(t - likely) >= every);
}
