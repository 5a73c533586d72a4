import { formatExactly, formatNumber } from '../../shared/formats/number.ts';
import type { NumberField } from '../../shared/formats/parse-number.ts';
import { countsMillions } from '../../shared/formats/typed-unit.ts';

/** Characters that a field in a dense row has room for: 1,950,000. */
const ROOM = 9;

const inField = (value: number, { percent }: NumberField): number =>
  !percent && Number.isSafeInteger(value) ? value : Number((percent ? value * 100 : value).toPrecision(14));

/** All digits of a value, as it is typed: a fraction as a percentage without its sign, no separators of thousands. */
export function exactValue(value: number | null, field: NumberField): string {
  return value === null ? '' : String(inField(value, field));
}

/** All digits of a value, as it is read. */
export function readValue(value: number, field: NumberField): string {
  const shown = inField(value, field);
  return field.year ? String(shown) : formatExactly(shown);
}

/**
 * A value as it stands in a field that is not being typed in: with as many decimals as say it and as there is room for,
 * at most two from 1 on and three digits below. What is longer even without decimals is in millions or billions, but for
 * whole numbers.
 */
export function roundedValue(value: number | null, field: NumberField): string {
  if (value === null) return '';
  // A count is never half said.
  if (field.year || field.whole) return readValue(value, field);
  const shown = inField(value, field);
  const size = Math.abs(shown);
  const most = size >= 1 || size === 0 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(size)));
  for (let decimals = most; decimals >= 0; decimals--) {
    const text = trimmed(shown, decimals);
    if (text.length <= ROOM) return text;
  }
  // A million million US dollars is a trillion.
  if (countsMillions(field)) return `${trimmed(shown / 1e6, 2)}tn`;
  return size < 1e9 ? `${trimmed(shown / 1e6, 2)}m` : `${trimmed(shown / 1e9, 2)}bn`;
}

function trimmed(value: number, decimals: number): string {
  const text = formatNumber(value, 'en', decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
