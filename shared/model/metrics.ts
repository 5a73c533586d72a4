import type { Unit } from './units.ts';

export type MetricKind = 'flow' | 'stock' | 'ratio';

export interface Metric {
  readonly kind: MetricKind;
  readonly unit: Extract<Unit, 'USD m' | 'persons' | 'projects' | '1'>;
  /** Which way is better, for the questions that choose between scenarios; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
}

const metric = (kind: MetricKind, unit: Metric['unit'], better: Metric['better']): Metric => ({ kind, unit, better });

/** The metrics of § 7, in the order in which a projection holds them. */
export const METRICS = {
  exports: metric('flow', 'USD m', 'higher'),
  imports: metric('flow', 'USD m', null),
  trade: metric('flow', 'USD m', 'higher'),
  balance: metric('flow', 'USD m', 'higher'),
  exportShare: metric('ratio', '1', null),
  workers: metric('stock', 'persons', 'higher'),
  workersTrainee: metric('stock', 'persons', null),
  workersSkilled: metric('stock', 'persons', null),
  workersSeasonal: metric('stock', 'persons', null),
  departures: metric('flow', 'persons', null),
  returns: metric('flow', 'persons', null),
  remittances: metric('flow', 'USD m', 'higher'),
  newProjects: metric('flow', 'projects', 'higher'),
  operatingProjects: metric('stock', 'projects', 'higher'),
  fdi: metric('flow', 'USD m', 'higher'),
  jobs: metric('stock', 'persons', 'higher'),
  utilisation: metric('ratio', '1', null),
  skilledSupply: metric('stock', 'persons', null),
  projectExports: metric('flow', 'USD m', null),
  projectImports: metric('flow', 'USD m', null),
  incentiveCost: metric('flow', 'USD m', 'lower'),
  externalInflow: metric('flow', 'USD m', 'higher'),
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as [MetricName, ...MetricName[]];

export const METRIC_COUNT = METRIC_NAMES.length;

/** Place of each metric in a projection: value of metric m in year index t is at `METRIC_INDEX[m] * years + t`. */
export const METRIC_INDEX = Object.fromEntries(METRIC_NAMES.map((name, index) => [name, index])) as Readonly<
  Record<MetricName, number>
>;

export const isMetricName = (name: string): name is MetricName => Object.hasOwn(METRICS, name);
