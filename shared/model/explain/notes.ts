const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 6 });
const ungrouped = new Intl.NumberFormat('en', { useGrouping: false });

/** A number with its unit as a note tells it: `2,000 USD m`, `19.8%`, `2027`. */
export function numberText(value: number, unit: string): string {
  if (unit === '1') return percent.format(value);
  return unit === 'year' ? ungrouped.format(value) : `${plain.format(value)} ${unit}`;
}

/** Notes one after the other; what is empty or not there is left out. */
export const notes = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('; ');

/** `1 year`, `3 years`. */
export const years = (count: number): string => (count === 1 ? '1 year' : `${plain.format(count)} years`);
