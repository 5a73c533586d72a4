import { derivedFigures } from '../figures/derived.ts';
import type { DerivedQualifier } from '../figures/formula.ts';
import { FLOWS, type FlowMeasure, statedValues } from '../figures/known.ts';
import { MEASURES } from '../figures/measure.ts';
import { type Period, wholeYear, yearPeriod } from '../figures/period.ts';
import type { Figure, Figures, Qualifier } from '../figures/schema.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { baseFlow } from '../model/equations/growth.ts';
import type { Series } from '../series/schema.ts';
import { historyFrom, sourcesOf, type WithSeries } from './histories.ts';
import { firstMonths, natureOfMeasure } from './yearly.ts';

/** A number of one origin, and the figures that it rests on. */
export interface Told {
  readonly value: number;
  readonly qualifier: Qualifier | DerivedQualifier;
  readonly figures: readonly string[];
}

/** What one origin tells of a measure: all figures of one reporter, or one series (of trade, both flows of one source). */
export interface Statistics {
  /** Ids of series; none for figures. */
  readonly series: readonly string[];
  readonly reporter: string | null;
  /** The first `months` months of a year together, 1 … 12. */
  first(year: number, months: number): Told | null;
  whole(year: number): Told | null;
  /** The years whose whole is told. */
  readonly years: readonly number[];
}

export interface WithFigures extends WithSeries {
  readonly figures: Figures;
}

/** The origins that tell of a measure: figures by reporter, then series, in the order of the document. */
export const statisticsOf = (document: WithFigures, measure: string): readonly Statistics[] => [
  ...byReporter(document.figures).map(([reporter, figures]) => ofFigures(figures, reporter, measure)),
  ...sourcesOf(document, measure).map((own) => ofSeries(document, own, measure)),
];

const reporterOf = (figure: Figure): string | null => figure.reporter ?? null;

/** The figures of each reporter by themselves; all of them as they are where they have one. */
function byReporter(figures: Figures): readonly (readonly [reporter: string | null, figures: Figures])[] {
  const reporters = [...new Set(figures.items.map(reporterOf))];
  if (reporters.length === 1) return [[reporters[0]!, figures]];
  return reporters.map((reporter) => [
    reporter,
    { ...figures, items: figures.items.filter((item) => reporterOf(item) === reporter) },
  ]);
}

/** What figures state of a measure, and what the rules derive from them (model.md § 1). */
function ofFigures(figures: Figures, reporter: string | null, measure: string): Statistics {
  const stated = statedValues(figures).stated.map((one) => ({ ...one, figures: [one.id] }));
  const told = new Map(
    [...derivedFigures(figures), ...stated]
      .filter((one) => one.measure === measure && one.kind === 'value')
      .map((one): [string, Told & { readonly period: Period }] => [`${one.period.from} ${one.period.to}`, one]),
  );
  const at = ({ from, to }: Period): Told | null => told.get(`${from} ${to}`) ?? null;
  return {
    series: [],
    reporter,
    first: (year, months) => at({ from: year * 12, to: year * 12 + months - 1 }),
    whole: (year) => at(yearPeriod(year)),
    years: [...told.values()].flatMap(({ period }) => wholeYear(period) ?? []).toSorted((a, b) => a - b),
  };
}

const exactly = (value: number): Told => ({ value, qualifier: 'exactly', figures: [] });

function ofSeries(document: WithSeries, own: readonly Series[], measure: string): Statistics {
  const { points, reporter, series } = historyFrom(document, measure, own);
  const wholes = new Map(points.map(({ year, value }) => [year, value]));
  return {
    series,
    reporter,
    first: (year, count) => {
      const months = own.map((one) => firstMonths(one, year, count));
      return months.every((one) => one !== null) ? exactly(months.flat().reduce((sum, value) => sum + value, 0)) : null;
    },
    whole: (year) => (wholes.has(year) ? exactly(wholes.get(year)!) : null),
    years: points.map(({ year }) => year),
  };
}

/** What a scenario's base year has of each flow, USD m: stands for a past year of which no figure gives the whole. */
export interface BaseYear {
  readonly year: number;
  readonly exports: number;
  readonly imports: number;
}

/** What a scenario's base year has of a flow; null for other measures. */
export function baseValue(base: BaseYear, measure: string): number | null {
  if (!(FLOWS as readonly string[]).includes(measure)) return null;
  const flow = measure as FlowMeasure;
  return flow === 'trade' ? base.exports + base.imports : base[flow];
}

/** Exports and imports of a scenario's base year, USD m. */
export const baseYearOf = (year: number, base: Assumptions['base']): BaseYear => ({
  year,
  exports: baseFlow('exports', base),
  imports: baseFlow('imports', base),
});

/** The measures of which a year can be made from its first months: flows, the document's own among them. */
export const nowcastMeasures = ({ structure }: WithSeries): readonly string[] => [
  ...MEASURES.filter((measure) => natureOfMeasure(measure, structure) === 'flow'),
  ...structure.inputs.filter(({ kind }) => kind === 'flow').map(({ id }) => id),
];
