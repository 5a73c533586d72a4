import { decimalsFor, percentDecimals } from '../../shared/formats/number.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { metricAt } from './metric.ts';

/** How a metric's values and differences are written; ratios as percentages and their differences in points. */
export interface MetricFormat {
  readonly unit: string;
  readonly value: (value: number) => string;
  readonly difference: (value: number) => string;
}

/** `of` are the values shown together: all get as many decimals as the largest is read with. */
export const metricFormat = (metric: MetricName, of: readonly number[]): MetricFormat =>
  formatWith(metric, decimalsFor(Math.max(0, ...of.filter((value) => !Number.isNaN(value)).map(Math.abs))));

/** Writes each value of a metric by its own size alone; one function per metric. */
export function ownFormat(metric: MetricName): (value: number) => string {
  let known = owns.get(metric);
  if (!known) {
    known = (value) => metricFormat(metric, [value]).value(value);
    owns.set(metric, known);
  }
  return known;
}

const owns = new Map<MetricName, (value: number) => string>();

/** The same for a number of decimals; one object per unit and number, so that it can be compared by identity. */
export function formatWith(metric: MetricName, decimals: number): MetricFormat {
  // The analyst may give an own metric another unit.
  const { unit } = metricAt(metric);
  const key = `${unit} ${decimals}`;
  let known = formats.get(key);
  if (!known) {
    known = made(unit, decimals);
    formats.set(key, known);
  }
  return known;
}

const formats = new Map<string, MetricFormat>();

function made(unit: string, decimals: number): MetricFormat {
  if (unit === '1') {
    const places = percentDecimals(decimals);
    return {
      unit: '%',
      value: orDash((value) => words.numbers.percent(value, places)),
      difference: orDash((value) =>
        words.amounts.points(words.numbers.percentDifference(value, places).replace('%', '')),
      ),
    };
  }
  return {
    get unit() {
      return names().unit(unit);
    },
    value: orDash((value) => words.numbers.rounded(value, decimals)),
    difference: orDash((value) => words.numbers.difference(value, decimals)),
  };
}

/** What is undefined is a dash. */
const orDash =
  (text: (value: number) => string) =>
  (value: number): string =>
    Number.isNaN(value) ? '–' : text(value);
