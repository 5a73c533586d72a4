import { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import { open } from '../model/assumptions.ts';
import { unitOfOwn } from '../model/metrics.ts';
import { type AssumptionPath, assumptionAt } from '../model/register.ts';
import { type Structure, unitIn } from '../model/structure.ts';
import { type DerivedFigure, derivedFigure, derivedFigures, derivedWith } from './derived.ts';
import { periodOf } from './meaning.ts';
import type { Kind, Measure } from './measure.ts';
import { isWithin, monthsIn, type Period, wholeYear, yearPeriod } from './period.ts';
import type { Figure, Figures } from './schema.ts';

/**
 * Where a value was taken from (document.md, Origins): a figure, a figure that is read in some way, or a rule of
 * derivation with the figures it rests on. A link, never guessed from equal numbers.
 */
export const originSchema = z.union([
  open({ figure: z.string() }),
  open({ read: z.string(), as: z.string() }),
  open({ rule: z.string(), figures: z.array(z.string()) }),
]);
export type ValueOrigin = Immutable<z.infer<typeof originSchema>>;

/** Figures in a document, whose structure says in which currency its assumptions are. */
export interface Stated {
  readonly figures: Figures;
  readonly structure: Structure;
}

/** Two ways to calculate one number may differ by this much, relative. */
const SAME = 1e-12;

export const sameNumber = (value: unknown, other: number): boolean =>
  typeof value === 'number' && Math.abs(value - other) <= SAME * Math.max(Math.abs(value), Math.abs(other));

/** The figure that an origin names, or undefined. */
export const figureOf = (figures: Figures, origin: ValueOrigin): Figure | undefined =>
  'rule' in origin
    ? undefined
    : figures.items.find(({ id }) => id === ('read' in origin ? origin.read : origin.figure));

/** The derived figure that an origin names: its rule over its figures; undefined where they do not give it. */
export const derivedOf = (figures: Figures, origin: ValueOrigin): DerivedFigure | undefined =>
  'rule' in origin
    ? derivedWith(figures, ({ rule, figures: behind }) => rule === origin.rule && sameList(behind, origin.figures))
    : undefined;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place]);

/** The unit of an assumption in a document; of an own input its own. */
export function unitOf(structure: Structure, path: AssumptionPath): string {
  const [, id] = /^inputs\.([^.]+)\.base$/.exec(path) ?? [];
  const input = structure.inputs.find((one) => one.id === id);
  return input ? unitOfOwn(input.unit) : unitIn(structure, assumptionAt(path).unit);
}

/** Whether a figure's unit is the one that is needed: it counts the same, if not by project or year (`USD m`, `EUR / USD`). */
export function isOfUnit(unit: string, needed: string): boolean {
  const said = unit.trim().replace(/ ?\/ ?/, ' per ');
  return said === needed || said === needed.replace(/ a .*$/, '');
}

/** The value that an assumption has from an origin, in its own unit; undefined where the figures do not give it one. */
export function valueFrom(
  { figures, structure }: Stated,
  path: AssumptionPath,
  origin: ValueOrigin,
): number | undefined {
  const given = figureOf(figures, origin) ?? derivedOf(figures, origin);
  return given && isOfUnit(given.unit, unitOf(structure, path)) ? given.value : undefined;
}

/** Of which months an origin tells; null where nothing says so. */
export function periodFrom(figures: Figures, origin: ValueOrigin): Period | null {
  const figure = figureOf(figures, origin);
  return figure ? periodOf(figure) : (derivedOf(figures, origin)?.period ?? null);
}

/** Ids of the figures that an origin rests on. */
export const figuresIn = (origin: ValueOrigin): readonly string[] =>
  'rule' in origin ? origin.figures : ['read' in origin ? origin.read : origin.figure];

/** The same origin among other figures: what is derived may rest on others there. Undefined where they do not give it. */
export function originAmong(before: Figures, after: Figures, origin: ValueOrigin): ValueOrigin | undefined {
  if (!('rule' in origin)) return figureOf(after, origin) && origin;
  const id = derivedOf(before, origin)?.id;
  const derived = id === undefined ? undefined : derivedFigure(after, id);
  return derived && originOf(derived);
}

/** The origin of what is taken from a derived figure. */
export const originOf = ({ rule, figures }: DerivedFigure): ValueOrigin => ({ rule, figures: [...figures] });

/** The calendar year of which an assumption tells: the first projected one of what begins in it, else the base year. */
export const yearTold = (path: AssumptionPath, baseYear: number): number =>
  /\.growth\.(from|rate)$|^investment\.leads$/.test(path) ? baseYear + 1 : baseYear;

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
