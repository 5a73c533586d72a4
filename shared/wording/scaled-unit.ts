import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import { metricIn } from './metric.ts';

/** A unit in which large values are short: a value divided by `factor` is in `unit`. */
export interface ScaledUnit {
  readonly factor: number;
  readonly unit: string;
}

/** From this size on, how many of the metric's own unit make the larger one. */
const MONEY = [
  { from: 1e9, factor: 1e6, name: () => 'USD tn' },
  { from: 1e6, factor: 1e3, name: () => 'USD bn' },
] as const;

const COUNTS = [
  { from: 1e9, factor: 1e9, name: ({ words }: Names, unit: string) => words.amounts.billions(unit) },
  { from: 1e6, factor: 1e6, name: ({ words }: Names, unit: string) => words.amounts.millions(unit) },
] as const;

/** The metric's own unit for values below a million of it, a larger one above; ratios have none. */
export function scaledUnit(names: Names, metric: MetricName, most: number): ScaledUnit {
  const { unit } = metricIn(names, metric);
  const reaches = ({ from }: { readonly from: number }) => Math.abs(most) >= from;
  const scale = unit === '1' ? undefined : (unit === 'USD m' ? MONEY : COUNTS).find(reaches);
  const said = unit === '1' ? unit : names.unit(unit);
  return scale ? { factor: scale.factor, unit: scale.name(names, said) } : { factor: 1, unit: said };
}
