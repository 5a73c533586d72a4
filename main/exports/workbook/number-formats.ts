import { decimalsFor, percentDecimals } from '../../../shared/formats/number.ts';
import { decimalsOf } from '../../../shared/tables/metric-column.ts';

/** What is larger is read by its size alone. */
const VAST = 1e15;

const withDecimals = (whole: string, decimals: number): string =>
  decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;

/** The number format of values of a unit: as many decimals as the largest of them is read with. */
export function formatOf(unit: string, values: readonly number[]): string {
  if (unit === 'year') return '0';
  const finite = values.filter(Number.isFinite);
  if (finite.some((value) => Math.abs(value) >= VAST)) return '0.00E+00';
  const decimals = decimalsOf(finite);
  return unit === '1' ? `${withDecimals('0', percentDecimals(decimals))}%` : withDecimals('#,##0', decimals);
}

/** Decimals of a typed number that are shown, where it is not so small that it needs more; the cell has all of them. */
const MOST_TYPED = 3;

/** The same of numbers that were typed, with the decimals that these have. */
export function typedFormat(kind: 'percent' | 'year' | 'number', values: readonly number[]): string {
  if (kind === 'year') return '0';
  const shown = values.map((value) => (kind === 'percent' ? value * 100 : value));
  const decimals = Math.max(0, ...shown.map(decimalsTyped));
  return kind === 'percent' ? `${withDecimals('0', decimals)}%` : withDecimals('#,##0', decimals);
}

function decimalsTyped(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  const most = Math.max(MOST_TYPED, Math.abs(value) < 1 ? decimalsFor(value) : 0);
  return text.includes('e') ? most : Math.min(most, text.split('.')[1]?.length ?? 0);
}
