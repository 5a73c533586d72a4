/** The metrics of § 7, in the order in which a projection holds them. */

export type MetricKind = 'flow' | 'stock' | 'ratio';

export interface Metric {
  readonly label: string;
  readonly kind: MetricKind;
  readonly unit: 'USD m' | 'persons' | 'projects' | '1';
  /** Which way is better, for the questions that choose between scenarios; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
  readonly help: string;
}

const metric = (
  label: string,
  kind: MetricKind,
  unit: Metric['unit'],
  better: Metric['better'],
  help: string,
): Metric => ({ label, kind, unit, better, help });

export const METRICS = {
  exports: metric('Exports', 'flow', 'USD m', 'higher', 'Cambodia’s exports to Japan, new projects included'),
  imports: metric('Imports', 'flow', 'USD m', null, 'Cambodia’s imports from Japan, new projects included'),
  trade: metric('Trade', 'flow', 'USD m', 'higher', 'Exports plus imports'),
  balance: metric('Balance', 'flow', 'USD m', 'higher', 'Exports minus imports'),
  exportShare: metric('Export share', 'ratio', '1', null, 'Exports as a share of trade'),
  workers: metric('Workers', 'stock', 'persons', 'higher', 'Cambodian workers in Japan on all tracks'),
  workersTrainee: metric('Trainees', 'stock', 'persons', null, 'Workers on the Technical Intern Trainee track'),
  workersSkilled: metric('Skilled workers', 'stock', 'persons', null, 'Workers on the Specified Skilled Worker track'),
  workersSeasonal: metric(
    'Seasonal workers',
    'stock',
    'persons',
    null,
    'Workers on a seasonal track, at work through the year',
  ),
  departures: metric('Departures', 'flow', 'persons', null, 'Workers who leave for Japan in the year'),
  returns: metric('Returns', 'flow', 'persons', null, 'Workers who come home in the year'),
  remittances: metric('Remittances', 'flow', 'USD m', 'higher', 'What workers in Japan send home in the year'),
  newProjects: metric(
    'New projects',
    'flow',
    'projects',
    'higher',
    'Projects begun in the year from the forum’s leads and new zones',
  ),
  operatingProjects: metric('Operating projects', 'stock', 'projects', 'higher', 'New projects that have been built'),
  fdi: metric('New-project FDI', 'flow', 'USD m', 'higher', 'Capital spent in the year on new projects'),
  jobs: metric('Jobs in new projects', 'stock', 'persons', 'higher', 'Jobs filled in operating new projects'),
  utilisation: metric(
    'Utilisation of new projects',
    'ratio',
    '1',
    null,
    'How much of their capacity new projects use, given skilled labour',
  ),
  skilledSupply: metric(
    'Skilled labour supply',
    'stock',
    'persons',
    null,
    'People with the skills that new projects need',
  ),
  projectExports: metric(
    'Exports of new projects',
    'flow',
    'USD m',
    null,
    'Exports to Japan of operating new projects',
  ),
  projectImports: metric(
    'Imports of new projects',
    'flow',
    'USD m',
    null,
    'Imports from Japan for new projects, capital goods included',
  ),
  incentiveCost: metric(
    'Incentive cost',
    'flow',
    'USD m',
    'lower',
    'What incentives for new projects cost in the year',
  ),
  externalInflow: metric(
    'External inflow',
    'flow',
    'USD m',
    'higher',
    'What trade, workers and new projects bring in foreign exchange: balance, remittances and new-project FDI',
  ),
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as [MetricName, ...MetricName[]];

export const METRIC_COUNT = METRIC_NAMES.length;

/** Place of each metric in a projection: value of metric m in year index t is at `METRIC_INDEX[m] * years + t`. */
export const METRIC_INDEX = Object.fromEntries(METRIC_NAMES.map((name, index) => [name, index])) as Readonly<
  Record<MetricName, number>
>;

export const isMetricName = (name: string): name is MetricName => Object.hasOwn(METRICS, name);
