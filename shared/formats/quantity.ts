import { type AssumptionPath, REGISTER } from '../model/register.ts';
import { formatExactly, formatNumber } from './number.ts';
import type { NumberField } from './parse-number.ts';
import { singular } from './typed-unit.ts';

const round = (value: number): number => Number(value.toPrecision(12));

/** A value of an assumption with its unit, short: `19.8%`, `2 zones`, `1 year`, `USD 6 m a project`. */
export function formatAssumption(path: AssumptionPath, value: number | null): string {
  if (value === null) return 'none';
  return withUnit(path, value, plain);
}

/** The same with all digits: `4,407.69 USD m`. */
export const formatAssumptionExactly = (path: AssumptionPath, value: number): string =>
  withUnit(path, value, (number) => formatExactly(round(number)));

function withUnit(path: AssumptionPath, value: number, written: (value: number) => string): string {
  const { percent, unit, calendarYear } = REGISTER[path];
  if (calendarYear) return String(value);
  if (percent) return `${written(round(value * 100))}%`;
  const text = written(value);
  return unit === '1' ? text : `${text} ${counted(text, unit)}`;
}

/** The unit as it is read behind a number: `1 zone`, `1 person a year`. */
const counted = (text: string, unit: string): string => (/^−?1$/.test(text) ? unit.replace(/^\w+/, singular) : unit);

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

/** Units that stand whole nowhere but in words: beside a field, what is said by the label is left out. */
const SHORT_UNITS: Readonly<Record<string, string>> = {
  'companies a year': 'a year',
  'persons a year': 'a year',
  'persons a project': 'persons',
  'projects a zone': 'projects',
  'USD m a project': 'USD m',
  'USD m a project a year': 'USD m',
  'JPY a year': 'JPY',
  'JPY per USD': 'JPY/USD',
};

/** The unit beside a field where there is little room; empty for a calendar year and a pure number. */
export function shortUnit(path: AssumptionPath): string {
  const unit = fieldUnit(path);
  return REGISTER[path].calendarYear ? '' : (SHORT_UNITS[unit] ?? unit);
}

/** A value with its short unit, as under a field: `150 a year`. */
export function formatBriefly(path: AssumptionPath, value: number | null): string {
  const text = formatAssumption(path, value);
  const unit = fieldUnit(path);
  const [number = ''] = text.split(' ', 1);
  return unit !== '' && text === `${number} ${counted(number, unit)}`
    ? `${number} ${counted(number, shortUnit(path))}`
    : text;
}

/** What a field for this assumption reads: any value of the register's range. */
export function fieldOf(path: AssumptionPath): NumberField {
  const { label, percent, unit, min, max, whole, calendarYear } = REGISTER[path];
  return { label, percent, unit, min, max, whole, year: calendarYear };
}
