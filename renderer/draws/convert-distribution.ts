import type { Distribution, UncertainInput } from '../../shared/document/schema.ts';
import { hasEnds, reachOf } from '../../shared/questions/probability/densities.ts';
import { quantileAt } from '../../shared/questions/probability/distributions.ts';

export type Kind = Distribution['kind'];
export type Apply = UncertainInput['apply'];

const rounded = (value: number): number => Number(value.toPrecision(4));

/** 5% and 95% of the standard normal distribution are this many standard deviations from its mean. */
const NINE_IN_TEN = 1.6448536269514722;
/** A lognormal that spreads further than this says nothing. */
const MOST_SPREAD = 100;

/**
 * The distribution as another kind, as near as that kind allows: ends stay ends, and where one has none, nine draws in
 * ten lie where they lay. A lognormal needs positive values; where there are none it stands at 1 with a spread of 1.2.
 */
export function asKind(distribution: Distribution, kind: Kind): Distribution {
  if (distribution.kind === kind) return distribution;
  if (kind === 'normal') return asNormal(distribution);
  if (kind === 'lognormal') return asLognormal(distribution);
  const [min, max] = hasEnds(distribution)
    ? reachOf(distribution, 0.05)
    : (reachOf(distribution, 0.01).map(rounded) as [number, number]);
  const mode = Math.min(max, Math.max(min, modeOf(distribution)));
  return kind === 'uniform' ? { kind, min, max } : { kind, min, mode, max };
}

function asNormal(distribution: Distribution): Distribution {
  const [low, high] = nineInTen(distribution);
  return { kind: 'normal', mean: rounded((low + high) / 2), sd: rounded((high - low) / 2 / NINE_IN_TEN) };
}

function asLognormal(distribution: Distribution): Distribution {
  const [low, high] = nineInTen(distribution);
  const median = rounded(Math.sqrt(low) * Math.sqrt(high));
  const gsd = rounded(Math.exp(Math.log(high / low) / 2 / NINE_IN_TEN));
  return low > 0 && median > 0 && gsd >= 1 && gsd <= MOST_SPREAD
    ? { kind: 'lognormal', median, gsd }
    : { kind: 'lognormal', median: 1, gsd: 1.2 };
}

const nineInTen = (distribution: Distribution): readonly [number, number] => [
  quantileAt(distribution, 0.05),
  quantileAt(distribution, 0.95),
];

/** The value that is most likely; of a uniform distribution its middle. */
function modeOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'uniform':
      return rounded((distribution.min + distribution.max) / 2);
    case 'triangular':
    case 'pert':
      return distribution.mode;
    case 'normal':
      return distribution.mean;
    case 'lognormal':
      return rounded(distribution.median / Math.exp(Math.log(distribution.gsd) ** 2));
  }
}

/**
 * What a shift or a factor would have to be to give the same values of an assumption that stands at `own`; null where
 * there is none, as nothing times 0 moves it. A lognormal is only ever a factor's shape, and becomes normal as a shift.
 */
export function asApply(distribution: Distribution, apply: Apply, own: number): Distribution | null {
  if (apply === 'factor' && own === 0) return null;
  const of = apply === 'factor' ? (shift: number) => 1 + shift / own : (factor: number) => (factor - 1) * own;
  const from = distribution.kind === 'lognormal' ? asNormal(distribution) : distribution;
  const ordered = (a: number, b: number) => (a <= b ? [a, b] : [b, a]) as [number, number];
  switch (from.kind) {
    case 'uniform': {
      const [min, max] = ordered(rounded(of(from.min)), rounded(of(from.max)));
      return { kind: 'uniform', min, max };
    }
    case 'triangular':
    case 'pert': {
      const [min, max] = ordered(rounded(of(from.min)), rounded(of(from.max)));
      return { kind: from.kind, min, mode: Math.min(max, Math.max(min, rounded(of(from.mode)))), max };
    }
    case 'normal': {
      const sd = Math.abs(apply === 'factor' ? from.sd / own : from.sd * own);
      return { kind: 'normal', mean: rounded(of(from.mean)), sd: rounded(sd) };
    }
    case 'lognormal':
      return null;
  }
}

/** How far off an assumption of this value is taken to be until the analyst says: a tenth of it, or a step of its slider. */
export function firstDistribution(own: number, step: number): Distribution {
  const away = rounded(Math.max(Math.abs(own) / 10, step));
  return { kind: 'triangular', min: -away, mode: 0, max: away };
}
