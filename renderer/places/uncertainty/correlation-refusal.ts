import { type Pair, withCorrelation } from '../../../shared/document/edits/uncertainty.ts';
import type { Uncertainty } from '../../../shared/document/schema.ts';
import { choleskyFactor } from '../../../shared/questions/probability/correlation.ts';
import { correlationRoom } from '../../../shared/questions/probability/correlation-room.ts';
import { words } from '../../words.ts';

/** Rounded towards the inside, so that what is said fits. */
const inside = ([low, high]: readonly [number, number]): readonly [number, number] => [
  Math.ceil(low * 100) / 100,
  Math.floor(high * 100) / 100,
];

const shown = (value: number): string => String(value).replace('-', '−');

/**
 * Why a correlation cannot have this value beside the others, or null where it can: between which values it can lie, or
 * which other pair has to be lowered.
 */
export function correlationRefusal(
  uncertainty: Uncertainty,
  pair: Pair,
  rho: number,
  labelOf: (path: string) => string,
): string | null {
  const next = withCorrelation(uncertainty, pair, rho);
  const place = new Map(next.inputs.map(({ path }, index) => [path, index]));
  const placed = next.correlations.map((one) => ({ a: place.get(one.a)!, b: place.get(one.b)!, rho: one.rho }));
  const factor = choleskyFactor(next.inputs.length, placed);
  if (factor.ok) return null;
  const room = correlationRoom(next.inputs.length, placed, { a: place.get(pair.a)!, b: place.get(pair.b)! });
  const strongest = strongestBeside(next, pair);
  const [least, most] = room === null ? [] : inside(room);
  return words.uncertainty.contradicts(
    shown(rho),
    least === undefined || most === undefined ? null : { least: shown(least), most: shown(most) },
    strongest && { a: labelOf(strongest.a), b: labelOf(strongest.b), rho: shown(strongest.rho) },
  );
}

/** The strongest correlation that either of the two has with a third: what binds them. */
function strongestBeside({ correlations }: Uncertainty, pair: Pair) {
  const ends = new Set([pair.a, pair.b]);
  const binding = correlations.filter(({ a, b }) => ends.has(a) !== ends.has(b));
  return binding.toSorted((p, q) => Math.abs(q.rho) - Math.abs(p.rho))[0] ?? null;
}
