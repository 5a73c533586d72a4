import { type AssumptionPath, REGISTER } from '../model/register.ts';
import { formatNumber } from './number.ts';
import type { NumberField } from './parse-number.ts';

const round = (value: number): number => Number(value.toPrecision(12));

/** A value of an assumption with its unit, short: `19.8%`, `2 zones`, `USD 6 m a project`. */
export function formatAssumption(path: AssumptionPath, value: number | null): string {
  if (value === null) return 'none';
  const { percent, unit, calendarYear } = REGISTER[path];
  if (calendarYear) return String(value);
  if (percent) return `${plain(round(value * 100))}%`;
  return unit === '1' ? plain(value) : `${plain(value)} ${unit}`;
}

/** As few digits as say it: no decimals that are zeros. */
function plain(value: number): string {
  const text = formatNumber(value, 'en', Math.abs(value) >= 1000 ? 0 : 3);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The unit beside a field. */
export function fieldUnit(path: AssumptionPath): string {
  const { percent, unit } = REGISTER[path];
  return percent ? '%' : unit === '1' ? '' : unit;
}

/** What a field for this assumption reads, within bounds that may be narrower than the register's. */
export function fieldOf(path: AssumptionPath, baseYear: number): NumberField {
  const { label, percent, min, max, whole, calendarYear } = REGISTER[path];
  return { label, percent, max, whole, min: calendarYear ? baseYear + 1 : min };
}
