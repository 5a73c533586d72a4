import { type DerivedFigure, derivedFigures } from '../figures/derived.ts';
import { periodOf } from '../figures/meaning.ts';
import type { Measure } from '../figures/measure.ts';
import { isOfUnit, originOf, unitOf, type ValueOrigin } from '../figures/origins.ts';
import { type Period, samePeriod, wholeYear, yearPeriod } from '../figures/period.ts';
import type { Figure } from '../figures/schema.ts';
import { type History, historiesOf, historyOf } from '../history/histories.ts';
import type { KnownPath } from '../model/base-year/moved.ts';
import { isAssumptionPath } from '../model/register.ts';
import type { ScenarioDocument } from './schema.ts';

/** Where a base value may be taken from: a figure, or series. */
export type Source = {
  /** As it is named where it is chosen: `figure:ID`, `series:ID`; of several series their ids with a + between. */
  readonly id: string;
  /** What is known by it: the path that was asked for, or of a share of goods the value of the group. */
  readonly path: KnownPath;
  readonly value: number;
  readonly unit: string;
  readonly origin: ValueOrigin;
  readonly period: Period | null;
} & ({ readonly given: Figure | DerivedFigure } | { readonly history: History });

export type FigureSource = Extract<Source, { readonly given: unknown }>;
export type SeriesSource = Extract<Source, { readonly history: unknown }>;

/** What a base value is a value of, where figures and series say it by their measure. */
const MEASURES: Readonly<Partial<Record<KnownPath, Measure>>> = {
  exports: 'exports',
  imports: 'imports',
  'base.totalTrade': 'trade',
  'base.workers': 'workers',
  'exchange.rate': 'exchange',
};

export const measureOf = (path: KnownPath): string | undefined =>
  MEASURES[path] ?? /^inputs\.([^.]+)\.base$/.exec(path)?.[1];

/** The flow and group of goods of which a path is the share. */
function groupOf(path: KnownPath): { readonly flow: 'exports' | 'imports'; readonly group: string } | null {
  const [, flow, group] = /^(exports|imports)\.groups\.([^.]+)\.share$/.exec(path) ?? [];
  return flow === undefined ? null : { flow: flow as 'exports' | 'imports', group: group! };
}

/** The unit of a base value in a document; of a flow USD m. */
export const unitOfKnown = ({ structure }: ScenarioDocument, path: KnownPath): string =>
  isAssumptionPath(path) ? unitOf(structure, path) : 'USD m';

/**
 * Every figure, derived figure and series of a base value's unit: of the year first, figures before series, then figures
 * nearest to it.
 */
export function sourcesFor(document: ScenarioDocument, path: KnownPath, year: number): readonly Source[] {
  const unit = unitOfKnown(document, path);
  const away = ({ period }: Source): number =>
    period === null ? Number.POSITIVE_INFINITY : Math.abs(period.to - yearPeriod(year).to);
  const all = [
    ...figureSources(document, path).filter((one) => isOfUnit(one.unit, unit)),
    ...seriesSources(document, path, year),
  ];
  return all.toSorted((a, b) => Number(isOfYear(b, path, year)) - Number(isOfYear(a, path, year)) || away(a) - away(b));
}

const figureSources = ({ figures }: ScenarioDocument, path: KnownPath): readonly FigureSource[] => [
  ...figures.items.map((given) => ({
    ...{ id: `figure:${given.id}`, path, value: given.value, unit: given.unit, given },
    ...{ origin: { figure: given.id }, period: periodOf(given) },
  })),
  ...derivedFigures(figures).map((given) => ({
    ...{ id: `figure:${given.id}`, path, value: given.value, unit: given.unit, given },
    ...{ origin: originOf(given), period: given.period },
  })),
];

/** Series that say it for the year, best reporter first. */
function seriesSources(document: ScenarioDocument, path: KnownPath, year: number): readonly SeriesSource[] {
  const goods = groupOf(path);
  if (goods) {
    const { flow, group } = goods;
    const value: KnownPath = `${flow}.groups.${group}`;
    return groupHistories(document, flow, group).flatMap((history) => inYear(history, value, 'USD m', year));
  }
  const measure = measureOf(path);
  const histories = measure === undefined ? [] : historiesOf(document, measure);
  // Of trade as a sum both flows are taken, each by itself.
  return histories
    .filter(({ series }) => series.length === 1)
    .flatMap((history) => inYear(history, path, unitOfKnown(document, path), year));
}

/** Of a group's chapters together, then of single codes of them; of a group without chapters any code of its flow. */
function groupHistories(document: ScenarioDocument, flow: 'exports' | 'imports', group: string): readonly History[] {
  const chapters = document.structure.goods[flow].find(({ id }) => id === group)?.hs ?? [];
  const together = historiesOf(document, `${flow}:${group}`);
  const singles = (document.series ?? []).filter(({ measure, hs }) => {
    const codes = hs === undefined ? [] : typeof hs === 'string' ? [hs] : hs;
    const inside = (code: string) => chapters.length === 0 || chapters.some((chapter) => code.startsWith(chapter));
    return measure === flow && codes.length > 0 && codes.every(inside);
  });
  const known = new Set(together.map(({ series }) => series.join()));
  return [...together, ...singles.filter(({ id }) => !known.has(id)).map((one) => historyOf(document, one))];
}

function inYear(history: History, path: KnownPath, unit: string, year: number): readonly SeriesSource[] {
  const value = history.points.find((point) => point.year === year)?.value;
  if (value === undefined || !isOfUnit(history.unit, unit)) return [];
  const series = [...history.series];
  // Of which flow it is a share is known where that is taken.
  const origin: ValueOrigin = path.includes('.groups.')
    ? { rule: 'shareOfGoods', figures: [], series, year }
    : { series: series[0]!, use: 'value', from: year, to: year };
  return [{ id: idOfSeries(series), path, value, unit: history.unit, origin, period: yearPeriod(year), history }];
}

/** How series are named where they are chosen: `series:ID`, of several with a + between. */
export const idOfSeries = (ids: readonly string[]): string => `series:${ids.join('+')}`;

/** Whether a source tells of the whole year; of the workers, who are counted at its end, of December. */
export const isOfYear = ({ period }: Source, path: KnownPath, year: number): boolean =>
  period !== null &&
  (wholeYear(period) === year ||
    (path === 'base.workers' && samePeriod(period, { from: year * 12 + 11, to: year * 12 + 11 })));
