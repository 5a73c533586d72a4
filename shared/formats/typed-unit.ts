import { type Money, moneyIn } from './currencies.ts';

/** What a field says of the unit of its numbers. */
export interface UnitOfField {
  /** A plain number is a percentage: `19.8` means 0.198. */
  readonly percent?: boolean;
  /** Unit of the value, as in the register: what may be typed with it, and in `USD m` what 1.2bn is. */
  readonly unit?: string;
}

const PERCENT = new Set(['%', 'percent', 'percentage', 'pct', 'パーセント', 'ភាគរយ']);

/** What people write behind a count, beside the unit's own name. */
const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  persons: ['people', '人', '名', 'នាក់'],
  companies: ['社'],
  projects: ['件'],
  years: ['年', '年間', 'ឆ្នាំ'],
  year: ['年', 'ឆ្នាំ'],
};

/**
 * By which power of ten typed digits are multiplied to be a value of the field, or why they say nothing there. `either`
 * has the two powers where only the analyst knows which is meant: whether $2,000 in USD m are dollars or millions.
 */
export type TypedUnit =
  | { readonly kind: 'read'; readonly tens: number }
  | EitherSize
  | { readonly kind: 'percentage' }
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'unknown'; readonly words: string };

export interface EitherSize {
  readonly kind: 'either';
  readonly tens: readonly [number, number];
  /** Words for both: dollars, millions. */
  readonly singles: string;
  readonly sizes: string;
}

const SINGLES: Readonly<Record<string, string>> = { USD: 'dollars', JPY: 'yen', KHR: 'riels', EUR: 'euros' };
const IN_WORDS: Readonly<Record<number, string>> = {
  3: 'thousands',
  4: '万',
  6: 'millions',
  8: '億',
  9: 'billions',
  12: 'trillions',
};

const read = (tens: number): TypedUnit => ({ kind: 'read', tens });
const squeezed = (words: string): string => words.replace(/[ .]/g, '').toLowerCase();

/** A unit of money: the currency's ISO code, the power of ten in which it counts, and what else it says. */
interface MoneyUnit {
  readonly code: string;
  readonly scale: number;
  readonly tail: string;
}

/** `USD m a project` → USD, 6, `aproject`; null for a unit that is no money. */
function moneyUnit(unit: string): MoneyUnit | null {
  const words = unit.trim().split(/\s+/);
  for (const taken of [2, 1]) {
    const front = words.slice(0, taken).join('');
    const own = /^[A-Z]{3}$/.test(words[0]!) ? words[0]! : '';
    const money = moneyIn(squeezed(front), own);
    const code = money?.currencies.includes(own) ? own : money?.currencies[0];
    if (money && code !== undefined) {
      return { code, scale: money.size ?? 0, tail: squeezed(words.slice(taken).join('')) };
    }
  }
  return null;
}

/** The power of ten in which a field counts its currency: 6 in USD m; 0 where it is no money. */
export const scaleOf = ({ unit = '' }: UnitOfField): number => moneyUnit(unit)?.scale ?? 0;

/** What the words around digits say, as they were typed without blanks and in small letters: `before` and `after` them. */
export function typedUnit(before: string, after: string, field: UnitOfField): TypedUnit {
  const { percent = false, unit = '' } = field;
  const unknown: TypedUnit = { kind: 'unknown', words: before + after };
  if (before === '' && PERCENT.has(after)) {
    return percent || unit === '' || unit === '1' ? read(-2) : { kind: 'percentage' };
  }
  if (percent) return scaled(before, withoutOne(after, [...PERCENT]), -2) ?? foreign(before, after) ?? unknown;
  const money = moneyUnit(unit);
  if (money) return amount(before, after, money) ?? foreign(before, after) ?? unknown;
  const first = unit.split(' ')[0]!.toLowerCase();
  const names = [squeezed(unit), first, singular(first), ...(COUNTERS[first] ?? [])];
  return scaled(before, withoutOne(after, names), 0) ?? foreign(before, after) ?? unknown;
}

/** Words without the first of these names that stands at their end. */
function withoutOne(words: string, names: readonly string[]): string {
  const name = names.find((one) => one !== '' && one !== '1' && words.endsWith(one)) ?? '';
  return words.slice(0, words.length - name.length);
}

/** The first of these words, as one of them is called: `zones` → `zone`. */
export const singular = (words: string): string => words.replace(/ies$/, 'y').replace(/s$/, '');

/** Digits with a size behind them or nothing. */
function scaled(before: string, after: string, tens: number): TypedUnit | null {
  const said = before === '' ? moneyIn(after) : null;
  return said?.currencies.length === 0 ? read(tens + (said.size ?? 0)) : null;
}

/** An amount in another currency than the field's. */
function foreign(before: string, after: string): TypedUnit | null {
  const code = said(before, after)?.currencies[0];
  return code === undefined ? null : { kind: 'currency', code };
}

/** A currency and a size may stand on either side, each once: USD 2bn, 2bn USD, 2,000 USD m. */
function said(before: string, after: string, own = ''): Money | null {
  const [front, back] = [moneyIn(before, own), moneyIn(after, own)];
  if (!front || !back || (before !== '' && front.currencies.length === 0)) return null;
  if (front.currencies.length > 0 && back.currencies.length > 0) return null;
  if (front.size !== null && back.size !== null) return null;
  return { currencies: [...front.currencies, ...back.currencies], size: front.size ?? back.size };
}

function amount(before: string, after: string, { code, scale, tail }: MoneyUnit): TypedUnit | null {
  const money = said(
    before,
    withoutOne(after, [tail, tail.replace(/^(a|per)/, '/'), tail.replace(/^a/, 'per'), tail === 'ayear' ? '/年' : '']),
    code,
  );
  if (!money || (money.currencies.length > 0 && !money.currencies.includes(code))) return null;
  const { currencies, size } = money;
  if (currencies.length === 0 && size === null) return read(0);
  // In a field of single units a currency or a size says all; in one of millions only both do, or a large size.
  if (scale === 0 || (size !== null && (size >= 6 || currencies.length > 0))) return read((size ?? 0) - scale);
  const words = { singles: SINGLES[code] ?? code, sizes: IN_WORDS[scale] ?? 'units' };
  return { kind: 'either', tens: [size ?? 0, (size ?? 0) - scale], ...words };
}
