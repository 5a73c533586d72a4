import type { MetricName } from '../metrics.ts';
import { investmentOf } from './investment.ts';
import { add, divide, subtract } from './kernels.ts';
import type { Quantity } from './quantity.ts';
import type { Series, Setting } from './setting.ts';
import { skilledSupplyOf, skillsOf } from './skills.ts';
import { flowWithoutProjects } from './trade.ts';
import { workersOf } from './workers.ts';

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/**
 * The metrics of § 7 as quantities: of a scenario, every metric's series of the horizon. Only what the metrics asked
 * for rest on is made. Their values are those of `project`, to the last bit.
 */
export function metricQuantities(setting: Setting): (metric: MetricName) => Series {
  const { graph } = setting;
  const both = (kernel: typeof add, a: Series, b: Series): readonly Quantity[] =>
    a.map((value, t) => graph.apply(kernel, value, b[t]!));
  const investment = once(() => investmentOf(setting));
  const workers = once(() => workersOf(setting));
  const supply = once(() => skilledSupplyOf(setting, workers()));
  const skills = once(() => skillsOf(setting, investment(), supply()));
  const exports = once(() => both(add, flowWithoutProjects('exports', setting), skills().projectExports));
  const imports = once(() => both(add, flowWithoutProjects('imports', setting), skills().projectImports));
  const trade = once(() => both(add, exports(), imports()));
  const balance = once(() => both(subtract, exports(), imports()));
  const series: Readonly<Record<MetricName, () => Series>> = {
    exports,
    imports,
    trade,
    balance,
    exportShare: () => both(divide, exports(), trade()),
    workers: () => workers().workers,
    workersTrainee: () => workers().stocks[0]!,
    workersSkilled: () => workers().stocks[1]!,
    workersSeasonal: () => workers().stocks[2]!,
    departures: () => workers().departures,
    returns: () => workers().returns,
    remittances: () => workers().remittances,
    newProjects: () => investment().newProjects,
    operatingProjects: () => investment().operatingProjects,
    fdi: () => investment().fdi,
    jobs: () => skills().jobs,
    utilisation: () => skills().utilisation,
    skilledSupply: supply,
    projectExports: () => skills().projectExports,
    projectImports: () => skills().projectImports,
    incentiveCost: () => investment().incentiveCost,
    externalInflow: () => both(add, both(add, balance(), workers().remittances), investment().fdi),
  };
  return (metric) => series[metric]();
}
