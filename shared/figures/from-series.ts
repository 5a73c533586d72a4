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
}

/** What an origin's series give; undefined where it has none, or they do not give it. */
export function fromSeries(data: Data, origin: ValueOrigin): FromSeries | undefined {
  if ('use' in origin) return used(data, origin);
  return 'rule' in origin && origin.series?.length ? byRule(data, origin) : undefined;
}

const seriesOf = ({ series = [] }: Data, id: string): Series | undefined => series.find((one) => one.id === id);

/** The value of a year. */
const valueIn = (series: Series | undefined, year: number): number | undefined => series?.values[year];

function used(data: Data, { series: ids, use, from, to }: SeriesOrigin): FromSeries | undefined {
  const one = seriesOf(data, typeof ids === 'string' ? ids : ids[0]!);
  if (one === undefined) return undefined;
  const period: Period = { from: yearPeriod(from).from, to: yearPeriod(to).to };
  const given = (value: number | undefined, unit: string) =>
    value === undefined ? undefined : { value, unit, period };
  switch (use) {
    case 'value':
      return given(valueIn(one, to), one.unit);
    case 'share': {
      const whole = (data.series ?? []).find((other) => isWholeOf(other, one));
      return given(ratio(valueIn(one, to), valueIn(whole, to)), '1');
    }
    default:
      return undefined;
  }
}

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
      return one && { measure: one.measure as Measure, unit: one.unit, value: valueIn(one, year!) };
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
