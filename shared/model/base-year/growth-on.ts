import type { Growth } from '../assumptions.ts';

/** What a growth path goes on from when the base year moves. */
export interface GoingOn {
  /** By how many years, 1 or more. */
  readonly years: number;
  /** The path's level in the old base year and in the new one, in the unit of its ceiling. */
  readonly from: number;
  readonly to: number;
  /** What the ceiling is multiplied by: see `growthOn`. */
  readonly lift: number;
  /** A ceiling to have instead where the new level is not below the path's own. */
  readonly ceiling: number | undefined;
}

/**
 * A growth path from a later base year on (model.md § 13): the same rates in the same calendar years. With s the years,
 *
 * - constant: nothing changes;
 * - fade: `g(s + t) = to + (from − to) · 2^(−(s + t − 1)/h)`, a fade from `g(s + 1)` to `to` with the same half-life;
 * - linear: from `g(s + 1)` over `years − s`; at `s ≥ years − 1` it has arrived, and is constant at `to`;
 * - saturating: its rates depend on `U(t)/ceiling` and on q alone. The new path starts at the flow as it is, `U · L`, where
 *   L is what tariffs, exchange rate, shocks and the mix of goods have made of the path by then, and its later factors
 *   are relative to that. So the ceiling of the same path is `ceiling · L`, q stays, and with x the new level over it
 *   `from = 1/(q + (1 − q) · x) − 1`, of which § 2 makes the same q: `1 − (1 + from) x = (1 + from) q (1 − x)`.
 *
 * Where the new level is not below the ceiling, `from` is 0 and the path is not a valid one: see `ceilingTooLow`.
 */
export function growthOn(path: Growth, { years: s, from: before, to: after, lift, ceiling }: GoingOn): Growth {
  switch (path.shape) {
    case 'constant':
      return path;
    case 'fade':
      return { ...path, from: between(path, 0.5 ** (s / path.halfLife)) };
    case 'linear': {
      const { to, years } = path;
      if (years - s < 2) return constantAt(path, to);
      return { ...path, from: between(path, 1 - s / (years - 1)), years: years - s };
    }
    case 'saturating': {
      const own = path.ceiling * lift;
      const held = after >= own && ceiling !== undefined ? ceiling : own;
      const q = inverseGrowth(path.from, before / path.ceiling);
      const from = Math.max(0, 1 / (q + (1 - q) * (after / held)) - 1);
      return { ...path, from, ceiling: held };
    }
  }
}

/** How much of the way back from `to` to `from`; `to` itself at 0. */
const between = ({ from, to }: { readonly from: number; readonly to: number }, share: number): number =>
  to + (from - to) * share;

/** A path that has arrived keeps what a newer program may have written beside its parameters. */
function constantAt(path: Growth & { readonly shape: 'linear' }, rate: number): Growth {
  const { from, to, years, ...rest } = path;
  return { ...rest, shape: 'constant', rate };
}

/** q of § 2, with x the base value over the ceiling. */
const inverseGrowth = (from: number, x: number): number => Math.max(0, (1 - (1 + from) * x) / ((1 + from) * (1 - x)));

/** Whether a path lacks room: its ceiling is not above its level in the base year. */
export const ceilingTooLow = (path: Growth | null, level: number): path is Growth & { readonly shape: 'saturating' } =>
  path?.shape === 'saturating' && level >= path.ceiling;
