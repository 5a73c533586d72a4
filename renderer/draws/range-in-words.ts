import type { UncertainInput } from '../../shared/document/schema.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { KINDS } from './distribution-fields.ts';
import { chanceInWords } from './fan-sentence.ts';
import type { GivenRange } from './given-range.ts';

const DIGITS = 3;
const rounded = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 1000 ? DIGITS + 1 : DIGITS));

/** An assumption's value as it is read, not as it is typed. */
export const readValue = (path: AssumptionPath, value: number): string => names().value(path, rounded(value));

/** From where to where the values lie: `8% to 26%`, `2,000 to 2,200 USD m`. */
export function rangeText(path: AssumptionPath, { low, high }: GivenRange): string {
  const [from, to] = [readValue(path, low), readValue(path, high)];
  if (from === to) return `always ${from}`;
  const { percent, unit: code } = REGISTER[path];
  const unit = names().unit(code);
  return percent || code === '1' ? `${from} to ${to}` : `${from.slice(0, -unit.length - 1)} to ${to}`;
}

/** How the values are spread: the kind, what is most likely, and how far. */
export function spreadText({ path, apply, distribution }: UncertainInput, range: GivenRange): string {
  const kind = KINDS.find(({ id }) => id === distribution.kind)!.label;
  const name = kind === 'PERT' ? kind : kind.toLowerCase();
  const { percent, unit } = REGISTER[path as AssumptionPath];
  switch (distribution.kind) {
    case 'uniform':
      return name;
    case 'triangular':
    case 'pert': {
      const mode = range.valueAt(distribution.mode);
      const asSet = Math.abs(mode - range.own) <= 1e-9 * Math.max(1, Math.abs(range.own));
      return `${name}, most likely ${asSet ? 'as set' : readValue(path as AssumptionPath, mode)}`;
    }
    case 'normal': {
      const away =
        apply === 'factor'
          ? `${plain(distribution.sd * 100)}%`
          : percent
            ? `${plain(distribution.sd * 100)} points`
            : `${plain(distribution.sd)}${unit === '1' ? '' : ` ${names().unit(unit)}`}`;
      return `${name}, ± ${away}`;
    }
    case 'lognormal':
      return `${name}, × or ÷ ${plain(distribution.gsd)}`;
  }
}

const plain = (value: number): string => rounded(value).toLocaleString('en');

/** Fewer draws than this make no difference that could be seen. */
const LEAST_HELD = 0.005;

/** That some draws are held at an end of what is allowed, or null. */
export function heldText(path: AssumptionPath, { heldLow, heldHigh, bounds }: GivenRange): string | null {
  const parts = [
    heldLow >= LEAST_HELD ? `${chanceInWords(heldLow)} of draws are held at ${readValue(path, bounds[0])}` : null,
    heldHigh >= LEAST_HELD ? `${chanceInWords(heldHigh)} of draws are held at ${readValue(path, bounds[1])}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
}
