import type { UncertainInput } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import { type AssumptionPath, assumptionAt } from '../model/register.ts';
import { chanceInWords } from './fan-sentence.ts';

/** The values that an uncertain input gives in a scenario. */
export interface InputRange {
  /** The value that the scenario has. */
  readonly own: number;
  readonly low: number;
  readonly high: number;
  /** Shares of draws that are held at the least and at the greatest value that is allowed. */
  readonly heldLow: number;
  readonly heldHigh: number;
  /** The least and greatest value that is allowed. */
  readonly bounds: readonly [number, number];
  /** From what was drawn to the assumption's value, outside of the range too. */
  readonly valueAt: (drawn: number) => number;
}

const DIGITS = 3;
const rounded = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 1000 ? DIGITS + 1 : DIGITS));

/** An assumption's value as it is read, not as it is typed. */
export const readValue = (names: Names, path: AssumptionPath, value: number): string =>
  names.value(path, rounded(value));

/** From where to where the values lie: `8% to 26%`, `2,000 to 2,200 USD m`. */
export function rangeText(names: Names, path: AssumptionPath, { low, high }: InputRange): string {
  const [from, to] = [readValue(names, path, low), readValue(names, path, high)];
  if (from === to) return names.words.distributions.always(from);
  const { percent, unit: code } = assumptionAt(path);
  const unit = percent ? '' : names.words.units.measured('', names.unit(code));
  return names.words.distributions.range(from.slice(0, from.length - unit.length), to);
}

/** How the values are spread: the kind, what is most likely, and how far. */
export function spreadText(names: Names, { path, apply, distribution }: UncertainInput, range: InputRange): string {
  const { spread, awayPoints } = names.words.distributions;
  const { percent, unit } = assumptionAt(path as AssumptionPath);
  switch (distribution.kind) {
    case 'uniform':
      return spread.uniform;
    case 'triangular':
    case 'pert': {
      const mode = range.valueAt(distribution.mode);
      const asSet = Math.abs(mode - range.own) <= 1e-9 * Math.max(1, Math.abs(range.own));
      return spread[distribution.kind](asSet ? null : readValue(names, path as AssumptionPath, mode));
    }
    case 'normal': {
      const { sd } = distribution;
      if (apply === 'factor') return spread.normal(`${plain(names, sd * 100)}%`);
      return spread.normal(
        percent ? awayPoints(plain(names, sd * 100)) : names.words.units.measured(plain(names, sd), names.unit(unit)),
      );
    }
    case 'lognormal':
      return spread.lognormal(plain(names, distribution.gsd));
  }
}

const plain = (names: Names, value: number): string => names.words.numbers.shortest(rounded(value), 3);

/** Fewer draws than this make no difference that could be seen. */
const LEAST_HELD = 0.005;

/** That some draws are held at an end of what is allowed, or null. */
export function heldText(names: Names, path: AssumptionPath, { heldLow, heldHigh, bounds }: InputRange): string | null {
  const ends = [
    { share: heldLow, at: bounds[0] },
    { share: heldHigh, at: bounds[1] },
  ].filter(({ share }) => share >= LEAST_HELD);
  if (ends.length === 0) return null;
  return names.words.distributions.held(
    ends.map(({ share, at }) => ({ share: chanceInWords(share), at: readValue(names, path, at) })),
  );
}
