import { unitOfOwn } from '../model/metrics.ts';
import { type AssumptionPath, assumptionAt, isAssumptionPath } from '../model/register.ts';
import { type Structure, unitIn } from '../model/structure.ts';
import type { Series } from '../series/schema.ts';
import { type DerivedFigure, derivedFigure, derivedWith } from './derived.ts';
import { fromSeries } from './from-series.ts';
import { periodOf } from './meaning.ts';
import { figuresIn, seriesIn, type ValueOrigin } from './origin-forms.ts';
import type { Period } from './period.ts';
import type { Figure, Figures } from './schema.ts';

export { figuresIn, seriesIn, type ValueOrigin } from './origin-forms.ts';

/** Figures and series in a document, whose structure says in which currency its assumptions are. */
export interface Stated {
  readonly figures: Figures;
  readonly series?: readonly Series[];
  readonly structure: Structure;
}

/** Two ways to calculate one number may differ by this much, relative. */
const SAME = 1e-12;

export const sameNumber = (value: unknown, other: number): boolean =>
  typeof value === 'number' && Math.abs(value - other) <= SAME * Math.max(Math.abs(value), Math.abs(other));

/** The figure that an origin names, or undefined. */
export const figureOf = (figures: Figures, origin: ValueOrigin): Figure | undefined =>
  'figure' in origin || 'read' in origin
    ? figures.items.find(({ id }) => id === ('read' in origin ? origin.read : origin.figure))
    : undefined;

/** The derived figure that an origin names: its rule over its figures; undefined where they do not give it. */
export const derivedOf = (figures: Figures, origin: ValueOrigin): DerivedFigure | undefined =>
  'rule' in origin && seriesIn(origin).length === 0
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

/** The unit of what can have an origin: an assumption, a year of a whole value, the noise of growth. */
export function unitAt(structure: Structure, path: string): string {
  if (isAssumptionPath(path)) return unitOf(structure, path);
  const [, base] = /^(inputs\.[^.]+)\.values\.\d{4}$/.exec(path) ?? [];
  return base === undefined ? '1' : unitAt(structure, `${base}.base`);
}

/** The value that a path has from an origin, in its own unit; undefined where figures and series do not give it one. */
export function valueFrom(stated: Stated, path: string, origin: ValueOrigin): number | undefined {
  const given = figureOf(stated.figures, origin) ?? derivedOf(stated.figures, origin) ?? fromSeries(stated, origin);
  return given && isOfUnit(given.unit, unitAt(stated.structure, path)) ? given.value : undefined;
}

/** Of which months an origin tells; null where nothing says so. */
export function periodFrom(stated: Stated, origin: ValueOrigin): Period | null {
  const figure = figureOf(stated.figures, origin);
  if (figure) return periodOf(figure);
  return derivedOf(stated.figures, origin)?.period ?? fromSeries(stated, origin)?.period ?? null;
}

/** Whether all that an origin names is there. */
export function isWhole({ figures, series = [] }: Pick<Stated, 'figures' | 'series'>, origin: ValueOrigin): boolean {
  return (
    figuresIn(origin).every((id) => figures.items.some((item) => item.id === id)) &&
    seriesIn(origin).every((id) => series.some((one) => one.id === id))
  );
}

/** The same origin among other figures: what is derived may rest on others there. Undefined where they do not give it. */
export function originAmong(before: Figures, after: Figures, origin: ValueOrigin): ValueOrigin | undefined {
  const id = derivedOf(before, origin)?.id;
  if (id === undefined)
    return figuresIn(origin).every((one) => after.items.some((item) => item.id === one)) ? origin : undefined;
  const derived = derivedFigure(after, id);
  return derived && originOf(derived);
}

/** The origin of what is taken from a derived figure. */
export const originOf = ({ rule, figures }: DerivedFigure): ValueOrigin => ({ rule, figures: [...figures] });

/** The calendar year of which an assumption tells: the first projected one of what begins in it, else the base year. */
export const yearTold = (path: AssumptionPath, baseYear: number): number =>
  /\.growth\.(from|rate)$|^investment\.leads$/.test(path) ? baseYear + 1 : baseYear;
