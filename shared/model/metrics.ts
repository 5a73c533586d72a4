import type { Own } from './frame.ts';
import { byIds, type Ids } from './register.ts';

export type MetricKind = 'flow' | 'stock' | 'ratio';

export interface Metric {
  readonly kind: MetricKind;
  /** `1` of what is a fraction and shown as a percentage. */
  readonly unit: string;
  /** Which way is better, for the questions that choose between scenarios; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
}

const metric = (kind: MetricKind, unit: Metric['unit'], better: Metric['better']): Metric => ({ kind, unit, better });

/**
 * The metrics of § 7, in the order in which a projection holds them. A star stands for the ids of tracks or groups of
 * goods: there is one metric for each.
 */
const METRICS = {
  exports: metric('flow', 'USD m', 'higher'),
  imports: metric('flow', 'USD m', null),
  trade: metric('flow', 'USD m', 'higher'),
  balance: metric('flow', 'USD m', 'higher'),
  exportShare: metric('ratio', '1', null),
  'exports:*': metric('flow', 'USD m', null),
  'imports:*': metric('flow', 'USD m', null),
  exportsConcentration: metric('ratio', '1', null),
  importsConcentration: metric('ratio', '1', null),
  workers: metric('stock', 'persons', 'higher'),
  'workers:*': metric('stock', 'persons', null),
  departures: metric('flow', 'persons', null),
  returns: metric('flow', 'persons', null),
  movedOn: metric('flow', 'persons', null),
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
  tariffRevenue: metric('flow', 'USD m', null),
  exportDuties: metric('flow', 'USD m', 'lower'),
  externalInflow: metric('flow', 'USD m', 'higher'),
} as const satisfies Readonly<Record<string, Metric>>;

type Starred<P extends string> = P extends `${infer Of}:*` ? `${Of}:${string}` : P;

/** `exports`, `workers:trainee`: what is projected for a track or a group has its id behind a colon. */
export type ModelMetric = Starred<keyof typeof METRICS>;

/** Id of one of the analyst's own inputs and metrics. */
export type OwnName = string & { readonly own: 'input or metric' };

export type MetricName = ModelMetric | OwnName;

/** A metric that every projection has, or that stands for those of each track or group. */
export type MetricPattern = keyof typeof METRICS;

/** The pattern of a metric, which is its own name where it is no track's or group's. */
export const patternOf = (name: string): string => name.replace(/:.*$/, ':*');

/** What a metric is; asking for one that is not there is a bug. */
export function metricAt(own: Own, name: MetricName): Metric {
  const found = entryOf(own, name);
  if (!found) throw new Error(`${name} is no metric`);
  return found;
}

/** Whether a metric is called so, in some document or among these own ones. */
export const isMetricName = (own: Own, name: string): name is MetricName =>
  !name.endsWith('*') && entryOf(own, name) !== undefined;

function entryOf(own: Own, name: string): Metric | undefined {
  const pattern = patternOf(name);
  if (Object.hasOwn(METRICS, pattern)) return METRICS[pattern as MetricPattern];
  return ownOf(own).get(name);
}

const known = new WeakMap<Own, ReadonlyMap<string, Metric>>();

/** What has the unit `%` is a fraction. */
export const unitOfOwn = (unit: string): string => (unit === '%' ? '1' : unit);

/** Own inputs and metrics by their ids. */
function ownOf(own: Own): ReadonlyMap<string, Metric> {
  let found = known.get(own);
  if (!found) {
    const metrics = [...own.inputs.map((input) => ({ ...input, better: null })), ...own.metrics];
    found = new Map(metrics.map(({ id, kind, unit, better }) => [id, { kind, unit: unitOfOwn(unit), better }]));
    known.set(own, found);
  }
  return found;
}

const LISTS: Readonly<Record<string, keyof Ids>> = {
  'exports:*': 'exports',
  'imports:*': 'imports',
  'workers:*': 'tracks',
};
const CONCENTRATIONS: Readonly<Record<string, keyof Ids>> = {
  exportsConcentration: 'exports',
  importsConcentration: 'imports',
};

const ofModel = byIds(
  (ids) =>
    (Object.keys(METRICS) as MetricPattern[]).flatMap((name): readonly string[] => {
      const list = LISTS[name];
      if (list !== undefined) return ids[list].map((id) => name.replace('*', id));
      const ofGroups = CONCENTRATIONS[name];
      return ofGroups !== undefined && ids[ofGroups].length < 2 ? [] : [name];
    }) as readonly ModelMetric[],
);

const withOwn = new WeakMap<readonly ModelMetric[], WeakMap<Own, readonly MetricName[]>>();

/**
 * All metrics of a document with these tracks and groups, in the order of a projection, the analyst's own inputs and
 * metrics last; the same list for the same ids and definitions.
 */
export function metricNames(ids: Ids, own: Own): readonly MetricName[] {
  const model = ofModel(ids);
  if (own.inputs.length + own.metrics.length === 0) return model;
  let lists = withOwn.get(model);
  if (!lists) {
    lists = new WeakMap();
    withOwn.set(model, lists);
  }
  let names = lists.get(own);
  if (!names) {
    names = [...model, ...([...own.inputs, ...own.metrics].map(({ id }) => id) as OwnName[])];
    lists.set(own, names);
  }
  return names;
}
