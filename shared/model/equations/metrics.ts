import { f, type Series, yearly } from '../algebra/formula.ts';
import type { MetricName } from '../metrics.ts';
import { investment } from './investment.ts';
import { FLOWS, type Model } from './model.ts';
import { skills } from './skills.ts';
import { flowOf } from './trade.ts';
import { workers } from './workers.ts';

/** The quantities of a scenario: every metric (§ 7), and the two flows that most of them rest on. */
export function quantitiesOf(model: Model) {
  const { newProjects, operating, fdi, incentiveCost } = investment(model);
  const people = workers(model);
  const { supply, utilisation, jobs, ...ofProjects } = skills(model, operating, fdi, people.returns);
  const [sold, bought] = FLOWS.map((flow) => flowOf(flow, model)) as [Flow, Flow];

  const exports = yearly('exports', 'USD m', (t) => f`${sold.withoutProjects(t)} + ${ofProjects.exports(t)}`);
  const imports = yearly('imports', 'USD m', (t) => f`${bought.withoutProjects(t)} + ${ofProjects.imports(t)}`);
  const trade = yearly('trade', 'USD m', (t) => f`${exports(t)} + ${imports(t)}`);
  const balance = yearly('balance', 'USD m', (t) => f`${exports(t)} − ${imports(t)}`);
  const [workersTrainee, workersSkilled, workersSeasonal] = people.stocks as [Series, Series, Series];
  const metrics: Readonly<Record<MetricName, Series>> = {
    exports,
    imports,
    trade,
    balance,
    exportShare: yearly('exportShare', '1', (t) => f`${exports(t)} ÷ ${trade(t)}`),
    workers: people.workers,
    workersTrainee,
    workersSkilled,
    workersSeasonal,
    departures: people.departures,
    returns: people.returns,
    remittances: people.remittances,
    newProjects,
    operatingProjects: operating,
    fdi,
    jobs,
    utilisation,
    skilledSupply: supply,
    projectExports: ofProjects.exports,
    projectImports: ofProjects.imports,
    incentiveCost,
    externalInflow: yearly('externalInflow', 'USD m', (t) => f`${balance(t)} + ${people.remittances(t)} + ${fdi(t)}`),
  };
  return { metrics, flows: { exports: sold, imports: bought } };
}

type Flow = ReturnType<typeof flowOf>;
