import { METRICS, type MetricName } from '../metrics.ts';
import { type Formula, formula } from './formula.ts';
import { fdi, incentiveCost, newProjects, operatingProjects } from './investment.ts';
import type { Quantity } from './quantity.ts';
import { jobs, projectExports, projectImports, skilledSupply, utilisation } from './skills.ts';
import { flowWithoutProjects } from './trade.ts';
import { allDepartures, allReturns, remittances, stock, workers } from './workers.ts';
import { ofYear, type Workings } from './workings.ts';

type OfYear = (workings: Workings, year: number) => Quantity;

const fromOthers =
  (metric: MetricName, made: (workings: Workings, year: number) => Formula): OfYear =>
  (workings, year) =>
    workings.quantity(ofYear(metric, METRICS[metric].label, METRICS[metric].unit, year), () => made(workings, year));

const exports = fromOthers(
  'exports',
  (...at) => formula`${flowWithoutProjects(at[0], 'exports', at[1])} + ${projectExports(...at)}`,
);
const imports = fromOthers(
  'imports',
  (...at) => formula`${flowWithoutProjects(at[0], 'imports', at[1])} + ${projectImports(...at)}`,
);
const trade = fromOthers('trade', (...at) => formula`${exports(...at)} + ${imports(...at)}`);
const balance = fromOthers('balance', (...at) => formula`${exports(...at)} − ${imports(...at)}`);

/** The quantity of every metric in a year (§ 7). */
export const METRIC_QUANTITIES: Readonly<Record<MetricName, OfYear>> = {
  exports,
  imports,
  trade,
  balance,
  exportShare: fromOthers('exportShare', (...at) => formula`${exports(...at)} ÷ ${trade(...at)}`),
  workers,
  workersTrainee: (workings, year) => stock(workings, 'trainee', year),
  workersSkilled: (workings, year) => stock(workings, 'skilled', year),
  workersSeasonal: (workings, year) => stock(workings, 'seasonal', year),
  departures: allDepartures,
  returns: allReturns,
  remittances,
  newProjects,
  operatingProjects,
  fdi,
  jobs,
  utilisation,
  skilledSupply,
  projectExports,
  projectImports,
  incentiveCost,
  externalInflow: fromOthers(
    'externalInflow',
    (...at) => formula`${balance(...at)} + ${remittances(...at)} + ${fdi(...at)}`,
  ),
};
