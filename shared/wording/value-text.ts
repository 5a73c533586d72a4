import type { Names } from '../language/names.ts';
import type { Access, Growth, Shock } from '../model/assumptions.ts';
import { type AssumptionPath, assumptionAt, isAssumptionPath, type WholePath, wholeAt } from '../model/register.ts';
import { describeAccess, describeGrowth, describeShock } from './describe-changes.ts';

/** A value at a path as a cell shows it; a dash where the scenario's growth path has no such field. */
export function valueText(names: Names, path: string, value: unknown): string {
  if (value === undefined) return '–';
  if (isAssumptionPath(path)) return names.value(path, value as number | null);
  const { units, changes } = names.words;
  if (value === null) return units.none;
  switch (wholeAt(path as WholePath).whole) {
    case 'shocks':
      return changes.shocks((value as readonly Shock[]).map((shock) => describeShock(names, shock))) || units.none;
    case 'growth':
      return describeGrowth(names, path, value as Growth);
    case 'track':
      return names.track(value as string);
    case 'access':
      return describeAccess(names, path, value as Access);
    case 'values':
      return changes.typedRates(byYear(value, names.words.numbers.exactly)) || units.none;
    case 'overrides':
      return changes.typedRates(byYear(value, (rate) => `${Number((rate * 100).toPrecision(6))}%`)) || units.none;
  }
}

/** What is read and not set: to three digits, or whole from a thousand on. */
export const toRead = (value: number): number =>
  Math.abs(value) < 1000 ? Number(value.toPrecision(3)) : Math.round(value);

const byYear = (value: unknown, text: (number: number) => string) =>
  Object.entries(value as Record<string, number>).map(([year, number]) => ({ year, rate: text(number) }));

export const labelOf = (names: Names, path: string): string =>
  isAssumptionPath(path) ? names.assumption(path).label : names.label(path as WholePath);

/** A value on an axis, where the unit stands beside the axis: `5%`, `2027`, `15,000`. */
export function tickText(names: Names, path: AssumptionPath, value: number): string {
  const { percent, calendarYear } = assumptionAt(path);
  if (percent || calendarYear) return names.value(path, Number(value.toPrecision(12)));
  return names.words.numbers.shortest(value);
}
