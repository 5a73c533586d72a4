import { decimalsFor, percentDecimals } from '../formats/number.ts';
import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import { metricIn } from './metric.ts';

/** How a metric's values and differences are written; ratios as percentages and their differences in points. */
export interface MetricFormat {
  readonly unit: string;
  readonly value: (value: number) => string;
  readonly difference: (value: number) => string;
}

/** `of` are the values shown together: all get as many decimals as the largest is read with. */
export const metricFormat = (names: Names, metric: MetricName, of: readonly number[]): MetricFormat =>
  formatWith(names, metric, decimalsFor(Math.max(0, ...of.filter((value) => !Number.isNaN(value)).map(Math.abs))));

/** Writes each value of a metric by its own size alone; one function per names and metric. */
export function ownFormat(names: Names, metric: MetricName): (value: number) => string {
  const { owns } = madeIn(names);
  let known = owns.get(metric);
  if (!known) {
    known = (value) => metricFormat(names, metric, [value]).value(value);
    owns.set(metric, known);
  }
  return known;
}

/** The same for a number of decimals; one object per names, unit and number, so that it can be compared by identity. */
export function formatWith(names: Names, metric: MetricName, decimals: number): MetricFormat {
  // The analyst may give an own metric another unit.
  const { unit } = metricIn(names, metric);
  const { formats } = madeIn(names);
  const key = `${unit} ${decimals}`;
  let known = formats.get(key);
  if (!known) {
    known = made(names, unit, decimals);
    formats.set(key, known);
  }
  return known;
}

/** What was made with some names, to be the same object when it is asked for again. */
interface Made {
  readonly formats: Map<string, MetricFormat>;
  readonly owns: Map<MetricName, (value: number) => string>;
}

const known = new WeakMap<Names, Made>();

function madeIn(names: Names): Made {
  const made = known.get(names) ?? { formats: new Map(), owns: new Map() };
  known.set(names, made);
  return made;
}

function made(names: Names, unit: string, decimals: number): MetricFormat {
  if (unit === '1') {
    const places = percentDecimals(decimals);
    return {
      unit: '%',
      value: orDash((value) => names.words.numbers.percent(value, places)),
      difference: orDash((value) =>
        names.words.amounts.points(names.words.numbers.percentDifference(value, places).replace('%', '')),
      ),
    };
  }
  return {
    unit: names.unit(unit),
    value: orDash((value) => names.words.numbers.rounded(value, decimals)),
    difference: orDash((value) => names.words.numbers.difference(value, decimals)),
  };
}

/** What is undefined is a dash. */
const orDash =
  (text: (value: number) => string) =>
  (value: number): string =>
    Number.isNaN(value) ? '–' : text(value);
