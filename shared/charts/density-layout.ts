/** How likely each value is, to be drawn: between its ends, in any scale. */
export interface DensityCurve {
  readonly from: number;
  readonly to: number;
  readonly density: (value: number) => number;
  /** Values at which the curve has a corner, and has to be drawn exactly. */
  readonly corners: readonly number[];
}

export interface DensityFrame {
  readonly width: number;
  readonly height: number;
  /** Values at the left and right edge; those of the curve and the tick unless told. */
  readonly domain?: readonly [number, number];
}

export interface DensityLayout {
  readonly domain: readonly [number, number];
  readonly place: (value: number) => number;
  readonly value: (x: number) => number;
  /** Outline of the curve, without its base, and with it. */
  readonly curve: string;
  readonly area: string;
  readonly tickX: number;
  readonly baseY: number;
}

const STEPS = 80;
const TOP = 3;
const round = (value: number): number => Math.round(value * 10) / 10;

/** A small picture of a distribution, with a tick at the set value; a constant is an upright line. */
export function densityLayout(given: DensityCurve | number, tick: number, frame: DensityFrame): DensityLayout {
  const curve = typeof given === 'number' ? null : given;
  const domain = frame.domain ?? domainOf(curve?.from ?? (given as number), curve?.to ?? (given as number), tick);
  const [low, high] = domain;
  const place = (value: number) => ((value - low) / (high - low)) * frame.width;
  const baseY = frame.height - 1;
  const line = curve ? outline(curve, place, baseY) : upright(place(given as number), baseY);
  return {
    domain,
    place,
    value: (x) => low + (x / frame.width) * (high - low),
    curve: line,
    area: curve ? `${line}Z` : '',
    tickX: round(place(tick)),
    baseY,
  };
}

/** From end to end with the tick inside; a constant at its tick gets room on both sides. */
function domainOf(from: number, to: number, tick: number): readonly [number, number] {
  const [low, high] = [Math.min(from, tick), Math.max(to, tick)];
  if (low < high) return [low, high];
  const room = Math.abs(low) / 10 || 1;
  return [low - room, high + room];
}

const upright = (x: number, baseY: number): string => `M${round(x)},${baseY}L${round(x)},${TOP}`;

/** Up from the base where the curve begins, along it, and down to the base where it ends. */
function outline(curve: DensityCurve, place: (value: number) => number, baseY: number): string {
  const values = samples(curve);
  const densities = values.map(curve.density);
  const top = Math.max(...densities);
  const y = (density: number) => round(baseY - (top > 0 ? density / top : 0) * (baseY - TOP));
  const points = values.map((value, k) => `L${round(place(value))},${y(densities[k]!)}`);
  return `M${round(place(curve.from))},${baseY}${points.join('')}L${round(place(curve.to))},${baseY}`;
}

function samples({ from, to, corners }: DensityCurve): readonly number[] {
  const even = Array.from({ length: STEPS + 1 }, (_, k) => (k === STEPS ? to : from + ((to - from) * k) / STEPS));
  return [...even, ...corners.filter((value) => value > from && value < to)].toSorted((a, b) => a - b);
}
