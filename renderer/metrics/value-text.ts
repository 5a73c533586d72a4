import type { Growth, Shock } from '../../shared/model/assumptions.ts';
import { type AssumptionPath, isAssumptionPath, REGISTER, type WholePath } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { describeGrowth, describeShock } from './describe-changes.ts';

/** A value at a path as a cell shows it; a dash where the scenario's growth path has no such field. */
export function valueText(path: string, value: unknown): string {
  if (value === undefined) return '–';
  if (isAssumptionPath(path)) return names().value(path, value as number | null);
  if (path === 'shocks')
    return words.changes.shocks((value as readonly Shock[]).map(describeShock)) || words.units.none;
  if (path === 'exports.growth' || path === 'imports.growth') return describeGrowth(path, value as Growth);
  const rates = Object.entries(value as Record<string, number>).map(([year, rate]) => ({
    year,
    rate: `${Number((rate * 100).toPrecision(6))}%`,
  }));
  return words.changes.typedRates(rates) || words.units.none;
}

export const labelOf = (path: string): string =>
  isAssumptionPath(path) ? names().assumption(path).label : names().label(path as WholePath);

/** A value on an axis, where the unit stands beside the axis: `5%`, `2027`, `15,000`. */
export function tickText(path: AssumptionPath, value: number): string {
  const { percent, calendarYear } = REGISTER[path];
  if (percent || calendarYear) return names().value(path, Number(value.toPrecision(12)));
  return words.numbers.shortest(value);
}
