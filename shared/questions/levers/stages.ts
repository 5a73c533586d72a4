import type { MetricName } from '../../model/metrics.ts';
import type { AssumptionPath } from '../../model/register.ts';

/**
 * The steps of a projection, in the order in which they are computed (model.md §§ 2–7): which of them an assumption
 * reaches and which a metric needs, as sets of bits. So a question that moves two assumptions recomputes only what lies
 * between them and its metric.
 */
export const STAGE = {
  exportsPath: 1 << 0,
  importsPath: 1 << 1,
  exportsLevel: 1 << 2,
  importsLevel: 1 << 3,
  marketAccess: 1 << 4,
  leadsAndZones: 1 << 5,
  investment: 1 << 6,
  quotas: 1 << 7,
  workers: 1 << 8,
  skills: 1 << 9,
  totals: 1 << 10,
} as const;

/** Every stage: where a projection starts. */
export const ALL_STAGES = Object.values(STAGE).reduce((all, stage) => all | stage, 0);

/** Stages that read what the stage writes, directly. */
const FEEDS: readonly (readonly [from: number, to: number])[] = [
  [STAGE.exportsPath, STAGE.exportsLevel],
  [STAGE.importsPath, STAGE.importsLevel],
  [STAGE.exportsLevel, STAGE.totals],
  [STAGE.importsLevel, STAGE.totals],
  [STAGE.marketAccess, STAGE.totals],
  [STAGE.leadsAndZones, STAGE.investment],
  [STAGE.investment, STAGE.skills | STAGE.totals],
  [STAGE.quotas, STAGE.workers],
  [STAGE.workers, STAGE.skills | STAGE.totals],
  [STAGE.skills, STAGE.totals],
];

/** The first stages that read an assumption, by the beginning of its path; the longest beginning holds. */
const READ_BY: Readonly<Record<string, number>> = {
  'base.totalTrade': STAGE.exportsLevel | STAGE.importsLevel,
  'base.exportShare': STAGE.exportsLevel | STAGE.importsLevel,
  'base.workers': STAGE.workers,
  'exports.growth': STAGE.exportsLevel,
  'exports.growth.halfLife': STAGE.exportsPath,
  'exports.growth.years': STAGE.exportsPath,
  'imports.growth': STAGE.importsLevel,
  'imports.growth.halfLife': STAGE.importsPath,
  'imports.growth.years': STAGE.importsPath,
  marketAccess: STAGE.marketAccess,
  investment: STAGE.leadsAndZones,
  'investment.conversionRate': STAGE.investment,
  'investment.incentiveUplift': STAGE.investment,
  'investment.incentiveStart': STAGE.investment,
  'investment.incentiveCostPerProject': STAGE.investment,
  'investment.capexPerProject': STAGE.investment,
  'investment.buildYears': STAGE.investment,
  'investment.jobsPerProject': STAGE.skills,
  'investment.exportsPerProject': STAGE.skills,
  'investment.importsPerProject': STAGE.skills,
  'investment.capitalGoodsShare': STAGE.skills,
  skills: STAGE.skills,
  workers: STAGE.quotas,
  'workers.stockCap': STAGE.workers,
  'workers.exchangeRate': STAGE.workers,
  discountRate: 0,
};

/** The stage that writes a metric; the others are written with the totals. */
const WRITTEN_BY: Readonly<Partial<Record<MetricName, number>>> = {
  workers: STAGE.workers,
  workersTrainee: STAGE.workers,
  workersSkilled: STAGE.workers,
  workersSeasonal: STAGE.workers,
  departures: STAGE.workers,
  returns: STAGE.workers,
  remittances: STAGE.workers,
  newProjects: STAGE.investment,
  operatingProjects: STAGE.investment,
  fdi: STAGE.investment,
  incentiveCost: STAGE.investment,
  jobs: STAGE.skills,
  utilisation: STAGE.skills,
  skilledSupply: STAGE.skills,
  projectExports: STAGE.skills,
  projectImports: STAGE.skills,
};

/** Stages whose result an assumption changes. */
export function stagesReachedBy(path: AssumptionPath): number {
  const [longest] = Object.keys(READ_BY)
    .filter((beginning) => path === beginning || path.startsWith(`${beginning}.`))
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`no stage is known to read ${path}`);
  let reached = READ_BY[longest]!;
  // From first to last: what feeds a stage stands before it.
  for (const [from, to] of FEEDS) if (reached & from) reached |= to;
  return reached;
}

/** Stages that have to be computed for a metric. */
export function stagesNeededFor(metric: MetricName): number {
  let needed: number = WRITTEN_BY[metric] ?? STAGE.totals;
  for (const [from, to] of FEEDS.toReversed()) if (needed & to) needed |= from;
  return needed;
}
