import type { UncertainInput } from '../../shared/document/schema.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { chanceInWords } from './fan-sentence.ts';
import type { GivenRange } from './given-range.ts';

const DIGITS = 3;
const rounded = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 1000 ? DIGITS + 1 : DIGITS));

/** An assumption's value as it is read, not as it is typed. */
export const readValue = (path: AssumptionPath, value: number): string => names().value(path, rounded(value));

/** From where to where the values lie: `8% to 26%`, `2,000 to 2,200 USD m`. */
export function rangeText(path: AssumptionPath, { low, high }: GivenRange): string {
  const [from, to] = [readValue(path, low), readValue(path, high)];
  if (from === to) return words.distributions.always(from);
  const { percent, unit: code } = assumptionAt(path);
  const unit = percent ? '' : words.units.measured('', names().unit(code));
  return words.distributions.range(from.slice(0, from.length - unit.length), to);
}

/** How the values are spread: the kind, what is most likely, and how far. */
export function spreadText({ path, apply, distribution }: UncertainInput, range: GivenRange): string {
  const { spread, awayPoints } = words.distributions;
  const { percent, unit } = assumptionAt(path as AssumptionPath);
  switch (distribution.kind) {
    case 'uniform':
      return spread.uniform;
    case 'triangular':
    case 'pert': {
      const mode = range.valueAt(distribution.mode);
      const asSet = Math.abs(mode - range.own) <= 1e-9 * Math.max(1, Math.abs(range.own));
      return spread[distribution.kind](asSet ? null : readValue(path as AssumptionPath, mode));
    }
    case 'normal': {
      const { sd } = distribution;
      if (apply === 'factor') return spread.normal(`${plain(sd * 100)}%`);
      return spread.normal(percent ? awayPoints(plain(sd * 100)) : words.units.measured(plain(sd), names().unit(unit)));
    }
    case 'lognormal':
      return spread.lognormal(plain(distribution.gsd));
  }
}

const plain = (value: number): string => words.numbers.shortest(rounded(value), 3);

/** Fewer draws than this make no difference that could be seen. */
const LEAST_HELD = 0.005;

/** That some draws are held at an end of what is allowed, or null. */
export function heldText(path: AssumptionPath, { heldLow, heldHigh, bounds }: GivenRange): string | null {
  const ends = [
    { share: heldLow, at: bounds[0] },
    { share: heldHigh, at: bounds[1] },
  ].filter(({ share }) => share >= LEAST_HELD);
  if (ends.length === 0) return null;
  return words.distributions.held(
    ends.map(({ share, at }) => ({ share: chanceInWords(share), at: readValue(path, at) })),
  );
}
