import { singular } from '../../formats/typed-unit.ts';
import type { Unit } from '../../model/units.ts';

/** Units as they are read, by their codes; a pure number has none. */
const full = (currency: string): Readonly<Record<Exclude<Unit, '1'>, string>> => ({
  year: 'year',
  years: 'years',
  'USD m': 'USD m',
  'USD m a project': 'USD m a project',
  'USD m a project a year': 'USD m a project a year',
  'currency a year': `${currency} a year`,
  'currency per USD': `${currency} per USD`,
  persons: 'persons',
  'persons a year': 'persons a year',
  'persons a project': 'persons a project',
  companies: 'companies',
  'companies a year': 'companies a year',
  projects: 'projects',
  'projects a zone': 'projects a zone',
  zones: 'zones',
});

/** Beside a field there is little room: what its label says is left out. */
const short = (currency: string): Readonly<Partial<Record<Unit, string>>> => ({
  'companies a year': 'a year',
  'persons a year': 'a year',
  'persons a project': 'persons',
  'projects a zone': 'projects',
  'USD m a project': 'USD m',
  'USD m a project a year': 'USD m',
  'currency a year': currency,
  'currency per USD': `${currency}/USD`,
});

/** A number with its unit behind it: `2 zones`, `1 person a year`. */
const counted = (number: string, unit: string): string =>
  `${number} ${/^−?1$/.test(number) ? unit.replace(/^\w+/, singular) : unit}`;

/** A number of a unit: `150 persons`; of a ratio, unit `1`, and of what has none the number alone. */
const measured = (number: string, unit: string): string => `${number} ${beside(unit)}`.trimEnd();

/** What stands beside a number that has its own sign of percent, and beside one without a unit: nothing. */
const beside = (unit: string): string => (unit === '1' ? '' : unit);

/** What heads numbers of a unit: `persons`, and `%` over those of a ratio. */
const heading = (unit: string): string => (unit === '1' ? '%' : unit);

export const units = { full, short, counted, measured, beside, heading, none: 'none' };
