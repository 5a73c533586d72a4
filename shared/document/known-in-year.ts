import type { DerivedFigure } from '../figures/derived.ts';
import { derivedFigures } from '../figures/derived.ts';
import { periodOf } from '../figures/meaning.ts';
import type { Measure } from '../figures/measure.ts';
import { isOfUnit, originOf, unitOf, type ValueOrigin } from '../figures/origins.ts';
import { type Period, samePeriod, wholeYear, yearPeriod } from '../figures/period.ts';
import type { Figure } from '../figures/schema.ts';
import type { KnownPath } from '../model/base-year/moved.ts';
import { assumptionPaths, isAssumptionPath } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import type { ScenarioDocument } from './schema.ts';

/** What is known of the new base year, and where it was taken from; null: typed, so that it is an assumption. */
export interface KnownValue {
  readonly path: KnownPath;
  readonly value: number;
  readonly origin: ValueOrigin | null;
}

/** A number that a figure gives for a base value. */
export interface Source {
  readonly value: number;
  readonly origin: ValueOrigin;
  readonly period: Period | null;
  readonly given: Figure | DerivedFigure;
}

/** Whether an assumption is a value of the base year itself. */
export const isBaseValue = (path: string): boolean =>
  /^base\.|\.groups\.[^.]+\.share$|\.initialShare$|^skills\.initialSkilled$|^inputs\.[^.]+\.base$/.test(path);

/** What may be known of a base year, in the order in which it is asked for. */
export const knownPaths = ({ structure }: ScenarioDocument): readonly KnownPath[] => [
  'exports',
  'imports',
  ...assumptionPaths(idsIn(structure)).filter((path) => isBaseValue(path) || path === 'exchange.rate'),
];

/** What a base value is a value of, where figures say it by their measure. */
const MEASURES: Readonly<Partial<Record<KnownPath, Measure>>> = {
  exports: 'exports',
  imports: 'imports',
  'base.totalTrade': 'trade',
  'base.workers': 'workers',
  'exchange.rate': 'exchange',
};

/** The unit of a base value in a document; of a flow USD m. */
export const unitOfKnown = ({ structure }: ScenarioDocument, path: KnownPath): string =>
  isAssumptionPath(path) ? unitOf(structure, path) : 'USD m';

/** Every figure and derived figure of a base value's unit: of the year first, then those nearest to it. */
export function sourcesFor(document: ScenarioDocument, path: KnownPath, year: number): readonly Source[] {
  const { figures } = document;
  const unit = unitOfKnown(document, path);
  const stated = figures.items.map((given): Source => {
    return { value: given.value, origin: { figure: given.id }, period: periodOf(given), given };
  });
  const derived = derivedFigures(figures).map((given): Source => {
    return { value: given.value, origin: originOf(given), period: given.period, given };
  });
  const away = ({ period }: Source): number =>
    period === null ? Number.POSITIVE_INFINITY : Math.abs(period.to - yearPeriod(year).to);
  return [...stated, ...derived]
    .filter(({ given }) => isOfUnit(given.unit, unit))
    .toSorted((a, b) => Number(isOfYear(b, path, year)) - Number(isOfYear(a, path, year)) || away(a) - away(b));
}

/** Whether a figure tells of the whole year; of the workers, who are counted at its end, of December. */
const isOfYear = ({ period }: Source, path: KnownPath, year: number): boolean =>
  period !== null &&
  (wholeYear(period) === year ||
    (path === 'base.workers' && samePeriod(period, { from: year * 12 + 11, to: year * 12 + 11 })));

/**
 * What the figures say of a base value in a year (model.md § 13): those of its measure that are exact, else the others.
 * One is taken; of several the analyst says which.
 */
function knownOf(document: ScenarioDocument, path: KnownPath, year: number): readonly Source[] {
  const measure = MEASURES[path];
  if (measure === undefined) return [];
  const stated = sourcesFor(document, path, year).filter(
    (source) =>
      'source' in source.given &&
      source.given.measure === measure &&
      (source.given.kind ?? 'value') === 'value' &&
      isOfYear(source, path, year),
  );
  const exact = stated.filter(({ given }) => given.qualifier === 'exactly');
  return exact.length > 0 ? exact : stated;
}

/** What a move of the base year takes: what is named, and of the rest what figures say; several of one rank are to be chosen from. */
export interface Taken {
  readonly known: readonly KnownValue[];
  readonly undecided: readonly { readonly path: KnownPath; readonly sources: readonly Source[] }[];
}

/**
 * What is known of a year: what is named, and what the figures say of everything else. Both flows count before their sum,
 * and a sum or share that is named before flows that are not.
 */
export function takenInYear(document: ScenarioDocument, year: number, named: readonly KnownValue[]): Taken {
  const isNamed = (path: KnownPath): boolean => named.some((one) => one.path === path);
  const totals = (['base.totalTrade', 'base.exportShare'] as const).some(isNamed);
  const stated = knownPaths(document).flatMap((path) => {
    const beside = totals && (path === 'exports' || path === 'imports');
    const sources = isNamed(path) || beside ? [] : knownOf(document, path, year);
    return sources.length > 0 ? [{ path, sources }] : [];
  });
  const has = (path: KnownPath): boolean => isNamed(path) || stated.some((one) => one.path === path);
  const flows = has('exports') && has('imports');
  const taken = stated.filter(({ path }) => !(path === 'base.totalTrade' && flows));
  return {
    known: [
      ...named,
      ...taken
        .filter(({ sources }) => sources.length === 1)
        .map(({ path, sources: [only] }) => ({ path, value: only!.value, origin: only!.origin })),
    ],
    undecided: taken.filter(({ sources }) => sources.length > 1),
  };
}
