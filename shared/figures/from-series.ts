import { asPersistence, asVolatility, correlationOf, fitsOf } from '../history/fits.ts';
import { windowOf } from '../history/window.ts';
import { yearlyOf } from '../history/yearly.ts';
import type { Structure } from '../model/structure.ts';
import type { Series } from '../series/schema.ts';
import type { Measure } from './measure.ts';
import type { RuleOrigin, SeriesOrigin, ValueOrigin } from './origin-forms.ts';
import { type Period, yearPeriod } from './period.ts';
import type { Figures } from './schema.ts';

/** A number that series give, in its unit (`1`: a fraction), and of which time it tells. */
export interface FromSeries {
  readonly value: number;
  readonly unit: string;
  readonly period: Period;
}

interface Data {
  readonly figures: Figures;
  readonly series?: readonly Series[] | undefined;
  readonly structure: Pick<Structure, 'inputs'>;
}

/** What an origin's series give; undefined where it has none, or they do not give it. */
export function fromSeries(data: Data, origin: ValueOrigin): FromSeries | undefined {
  if ('use' in origin) return used(data, origin);
  return 'rule' in origin && origin.series?.length ? byRule(data, origin) : undefined;
}

const seriesOf = ({ series = [] }: Data, id: string): Series | undefined => series.find((one) => one.id === id);

/** The value of a year. */
const valueIn = ({ structure }: Data, series: Series | undefined, year: number): number | undefined =>
  series && yearlyOf(series, structure).points.find((point) => point.year === year)?.value;

function used(data: Data, { series: ids, use, from, to }: SeriesOrigin): FromSeries | undefined {
  const all = (typeof ids === 'string' ? [ids] : ids).map((id) => seriesOf(data, id));
  const [one, other] = all;
  if (one === undefined || all.includes(undefined)) return undefined;
  const runOf = (series: Series) => windowOf(yearlyOf(series, data.structure).points, { from, to });
  const fits = () => fitsOf(runOf(one));
  const whole = () => (data.series ?? []).find((series) => isWholeOf(series, one));
  const value = {
    value: () => valueIn(data, one, to),
    share: () => ratio(valueIn(data, one, to), valueIn(data, whole(), to)),
    compound: () => fits().compound,
    trend: () => fits().trend,
    volatility: () => mapped(fits().volatility, asVolatility),
    // An undefined one counts as 0, where there are rates at all.
    persistence: () =>
      mapped(fits(), ({ volatility, persistence }) => mapped(volatility, () => asPersistence(persistence))),
    correlation: () => other && correlationOf(runOf(one), runOf(other)),
  }[use]();
  if (value === undefined || value === null) return undefined;
  const period: Period = { from: yearPeriod(from).from, to: yearPeriod(to).to };
  return { value, unit: use === 'value' ? one.unit : '1', period };
}

const mapped = <T, U>(value: T | null, to: (value: T) => U): U | null => (value === null ? null : to(value));

/** Whether a series is all goods of the flow of which another one has some. */
const isWholeOf = (whole: Series, part: Series): boolean =>
  whole.hs === undefined &&
  whole.measure === part.measure &&
  whole.reporter === part.reporter &&
  whole.source === part.source;

const ratio = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

/** Rules over a year's values of series, and figures beside them, by the names that origins in files have. */
function byRule(data: Data, { rule, figures, series = [], year }: RuleOrigin): FromSeries | undefined {
  const period = year === undefined ? undefined : yearPeriod(year);
  const values = [
    ...figures.map((id) => data.figures.items.find((item) => item.id === id)),
    ...series.map((id) => {
      const one = seriesOf(data, id);
      return one && { measure: one.measure as Measure, unit: one.unit, value: valueIn(data, one, year!) };
    }),
  ];
  if (period === undefined || values.some((one) => one?.value === undefined)) return undefined;
  const [first, ...rest] = values.map((one) => one!.value!);
  const flow = (measure: Measure) => values.find((one) => one!.measure === measure)?.value;
  const [exports, imports] = [flow('exports'), flow('imports')];
  const sum = exports === undefined || imports === undefined ? undefined : exports + imports;
  const part = ratio(
    rest.reduce((all, value) => all + value, 0),
    first,
  );
  const made: Readonly<Record<string, readonly [number | undefined, string]>> = {
    sumOfFlows: [sum, 'USD m'],
    exportShare: [ratio(exports, sum), '1'],
    /** The first is the whole flow, the others are its parts in the group. */
    shareOfGoods: [part, '1'],
    restOfGoods: [part === undefined ? undefined : 1 - part, '1'],
  };
  const [value, unit] = made[rule] ?? [undefined, ''];
  return value === undefined ? undefined : { value, unit, period };
}
