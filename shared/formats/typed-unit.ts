import type { NumberField } from './parse-number.ts';

/** Words for a size behind digits. */
const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
};

const DOLLARS = /^(usd|us\$|\$)|(usd|us\$|\$)$/;
const PERCENT = new Set(['%', 'percent', 'percent.', 'percentage']);

/** By what typed digits are multiplied and divided to be a value of the field, or why they say nothing there. */
export type TypedUnit = { readonly times: number; readonly over: number } | 'unknown' | 'ambiguous' | 'no percentage';

const AS_IT_STANDS: TypedUnit = { times: 1, over: 1 };

/** Amounts of money are kept in millions of US dollars; a size behind digits counts dollars: 1.2bn is 1,200. */
export const countsMillions = ({ unit = '' }: NumberField): boolean => unit.startsWith('USD m');

/**
 * What the words around digits say, as they were typed without spaces and in small letters: `before` and `after` them.
 * In a field of USD m, thousands and plain dollars are refused: whether 2k or $2,000 are dollars or millions of them,
 * only the analyst knows.
 */
export function typedUnit(before: string, after: string, field: NumberField): TypedUnit {
  const { percent = false, unit = '' } = field;
  if (before === '' && after === '') return percent ? { times: 1, over: 100 } : AS_IT_STANDS;
  if (PERCENT.has(after) && before === '') {
    if (!percent && unit !== '' && unit !== '1') return 'no percentage';
    return { times: 1, over: 100 };
  }
  if (countsMillions(field)) return dollars(before, after);
  if (before !== '') return 'unknown';
  const [whole, first] = [unit.replace(/\s/g, '').toLowerCase(), unit.split(' ')[0]!.toLowerCase()];
  const end = [whole, first].find((word) => word !== '' && word !== '1' && after.endsWith(word)) ?? '';
  const size = after.slice(0, after.length - end.length);
  if (size === '') return AS_IT_STANDS;
  return size in SIZES ? { times: SIZES[size]!, over: 1 } : 'unknown';
}

function dollars(before: string, after: string): TypedUnit {
  const words = before + after;
  const size = words.replace(DOLLARS, '');
  // A currency and a size may stand on either side, each once: USD 2bn, 2bn USD, 2,000 USD m.
  if (before !== '' && !DOLLARS.test(before)) return 'unknown';
  if (size === '') return 'ambiguous';
  if (!(size in SIZES)) return 'unknown';
  if (SIZES[size] === 1e3) return 'ambiguous';
  return { times: SIZES[size]! / 1e6, over: 1 };
}
