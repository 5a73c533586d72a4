import type { AssumptionPath } from '../model/register.ts';
import { type DerivedFigure, derivedFigures } from './derived.ts';
import { periodOf } from './meaning.ts';
import type { Kind, Measure } from './measure.ts';
import { isOfUnit, originOf, type Stated, unitOf, type ValueOrigin, yearTold } from './origins.ts';
import { isWithin, monthsIn, type Period, wholeYear, yearPeriod } from './period.ts';
import type { Figure } from './schema.ts';

/** What an assumption can take: a figure of its unit, or a derived one. */
export interface Takeable {
  readonly origin: ValueOrigin;
  readonly value: number;
  readonly period: Period | null;
  readonly given: Figure | DerivedFigure;
}

/** Every figure of an assumption's unit and every derived one, those that are usual first. */
export function takeable(stated: Stated, path: AssumptionPath, baseYear: number): readonly Takeable[] {
  const usual = usualOrigins(stated, path, baseYear);
  const known = new Set(usual.map(({ given }) => given));
  return [...usual, ...ofItsUnit(stated, path).filter(({ given }) => !known.has(given))];
}

function ofItsUnit({ figures, structure }: Stated, path: AssumptionPath): readonly Takeable[] {
  const usual = structure.origins?.[path];
  const needed = unitOf(structure, path);
  const stated = figures.items
    .filter(({ unit }) => isOfUnit(unit, needed))
    .map((item): Takeable => {
      const { id, value, measure, kind = 'value' } = item;
      const as = usual && 'measure' in usual && usual.measure === measure && usual.kind === kind ? usual.as : undefined;
      const origin = as === undefined ? { figure: id } : { read: id, as };
      return { origin, value, period: periodOf(item), given: item };
    });
  const derived = derivedFigures(figures)
    .filter(({ unit }) => isOfUnit(unit, needed))
    .map(
      (one): Takeable => ({
        origin: originOf(one),
        value: one.value,
        period: one.period,
        given: one,
      }),
    );
  return [...stated, ...derived];
}

/**
 * What is meant for an assumption, best first: of the year that the assumption tells of, else the nearest to
 * it, the longer, the exact. None where it is assumed.
 */
export function usualOrigins(stated: Stated, path: AssumptionPath, baseYear: number): readonly Takeable[] {
  const origin = stated.structure.origins?.[path];
  if (origin === undefined || 'note' in origin) return [];
  const told = yearPeriod(yearTold(path, baseYear));
  const means = ({ given, period }: Takeable): boolean => {
    if ('rule' in origin) return 'rule' in given && given.rule === origin.rule;
    // Trade of some months is no year's.
    if (path === 'base.totalTrade' && (period === null || wholeYear(period) === null)) return false;
    const { measure, kind } = measured(given);
    return measure === origin.measure && kind === origin.kind;
  };
  const away = ({ period }: Takeable): number =>
    period === null ? Number.POSITIVE_INFINITY : isWithin(period, told) ? 0 : Math.abs(period.to - told.to);
  const months = ({ period }: Takeable): number => (period === null ? 0 : monthsIn(period));
  const inexact = ({ given }: Takeable): number => (given.qualifier === 'exactly' ? 0 : 1);
  return ofItsUnit(stated, path)
    .filter(means)
    .toSorted((a, b) => away(a) - away(b) || months(b) - months(a) || inexact(a) - inexact(b));
}

/** What a figure, or a derived one that other rules go on from, is a value of. */
function measured(given: Figure | DerivedFigure): {
  readonly measure?: Measure | undefined;
  readonly kind?: Kind | undefined;
} {
  if ('rule' in given) return given;
  return { measure: given.measure, kind: given.kind ?? 'value' };
}
