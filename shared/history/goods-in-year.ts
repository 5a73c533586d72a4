import { codesOf } from '../series/goods.ts';
import type { Series } from '../series/schema.ts';
import type { WithSeries } from './histories.ts';
import { yearlyOf } from './yearly.ts';

/** A part of a flow's goods in a year: a chapter, or what else a file tells by itself. */
export interface GoodsPart {
  readonly series: Series;
  readonly codes: readonly string[];
  /** USD m. */
  readonly value: number;
}

/** What one reporter and source tell of the goods of a flow in a year. */
export interface GoodsInYear {
  readonly flow: 'exports' | 'imports';
  readonly reporter: string | null;
  readonly source: string;
  readonly year: number;
  /** The series of all goods and its value; null where there is none of them. */
  readonly total: { readonly series: Series; readonly value: number } | null;
  /** The largest first; none lies within another one. */
  readonly parts: readonly GoodsPart[];
}

/** Every way in which series tell a flow by its goods, the latest year first. */
export function goodsByYear(document: WithSeries, flow: 'exports' | 'imports'): readonly GoodsInYear[] {
  const own = (document.series ?? [])
    .filter(({ measure }) => measure === flow)
    .map((series) => ({ series, values: valuesOf(document, series) }));
  const origins = new Map(own.map((one) => [originOf(one.series), one.series]));
  return [...origins.values()].flatMap(({ reporter = null, source }) => {
    const beside = own.filter(({ series }) => (series.reporter ?? null) === reporter && series.source === source);
    const years = [
      ...new Set(beside.flatMap(({ series, values }) => (codesOf(series).length > 0 ? [...values.keys()] : []))),
    ];
    return years.toSorted((a, b) => b - a).map((year) => ({ flow, reporter, source, year, ...partsIn(beside, year) }));
  });
}

type WithValues = { readonly series: Series; readonly values: ReadonlyMap<number, number> };

const originOf = ({ reporter = '', source }: Series): string => `${reporter} ${source}`;

const valuesOf = ({ structure }: WithSeries, series: Series): ReadonlyMap<number, number> =>
  new Map(yearlyOf(series, structure).points.map(({ year, value }) => [year, value]));

function partsIn(beside: readonly WithValues[], year: number): Pick<GoodsInYear, 'total' | 'parts'> {
  const known = beside.flatMap(({ series, values }) => {
    const value = values.get(year);
    return value === undefined ? [] : [{ series, codes: codesOf(series), value }];
  });
  const total = known.find(({ codes }) => codes.length === 0);
  const coded = known.filter(({ codes }) => codes.length > 0);
  const isInside = (one: GoodsPart, other: GoodsPart) =>
    one !== other &&
    one.codes.every((code) => other.codes.some((outer) => code.startsWith(outer))) &&
    !sameCodes(one, other);
  return {
    total: total ? { series: total.series, value: total.value } : null,
    parts: coded.filter((one) => !coded.some((other) => isInside(one, other))).toSorted((a, b) => b.value - a.value),
  };
}

const sameCodes = (one: GoodsPart, other: GoodsPart): boolean =>
  one.codes.toSorted().join(' ') === other.codes.toSorted().join(' ');
