import { decimalsFor } from '../../shared/formats/number.ts';
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
  formatWith(metric, decimalsFor(Math.max(0, ...of.map(Math.abs))));

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

/** The same for a number of decimals; one object per metric and number, so that it can be compared by identity. */
export function formatWith(metric: MetricName, decimals: number): MetricFormat {
  const key = `${metric} ${decimals}`;
  let known = formats.get(key);
  if (!known) {
    known = made(metric, decimals);
    formats.set(key, known);
  }
  return known;
}

const formats = new Map<string, MetricFormat>();

function made(metric: MetricName, decimals: number): MetricFormat {
  if (metricAt(metric).unit === '1') {
    return {
      unit: '%',
      value: (value) => words.numbers.percent(value),
      difference: (value) => words.amounts.points(words.numbers.percentDifference(value).replace('%', '')),
    };
  }
  return {
    get unit() {
      return names().unit(metricAt(metric).unit);
    },
    value: (value) => words.numbers.rounded(value, decimals),
    difference: (value) => words.numbers.difference(value, decimals),
  };
}
