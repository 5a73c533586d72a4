import { type Pair, withCorrelation } from '../../../shared/document/edits/uncertainty.ts';
import type { Uncertainty } from '../../../shared/document/schema.ts';
import { choleskyFactor } from '../../../shared/questions/probability/correlation.ts';
import { correlationRoom } from '../../../shared/questions/probability/correlation-room.ts';

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
  const names = (of: Pair) => `${labelOf(of.a)} and ${labelOf(of.b)}`;
  const what = `${shown(rho)} contradicts the other correlations`;
  const lower = strongest === null ? '' : `lower that of ${names(strongest)}, now ${shown(strongest.rho)}`;
  if (room === null) return `${what}: ${lower}.`;
  const [least, most] = inside(room);
  const between = `stay between ${shown(least)} and ${shown(most)}`;
  return `${what}: ${between}${lower === '' ? '' : `, or ${lower}`}.`;
}

/** The strongest correlation that either of the two has with a third: what binds them. */
function strongestBeside({ correlations }: Uncertainty, pair: Pair) {
  const ends = new Set([pair.a, pair.b]);
  const binding = correlations.filter(({ a, b }) => ends.has(a) !== ends.has(b));
  return binding.toSorted((p, q) => Math.abs(q.rho) - Math.abs(p.rho))[0] ?? null;
}
