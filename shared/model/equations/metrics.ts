import { f, type Series, yearly } from '../algebra/formula.ts';
import { idsOf } from '../assumptions.ts';
import { type MetricName, metricNames } from '../metrics.ts';
import { exchangeRate } from './exchange.ts';
import { ownInputs } from './inputs.ts';
import { investment } from './investment.ts';
import { FLOWS, type Model } from './model.ts';
import { skills } from './skills.ts';
import { type Flow, flowOf } from './trade.ts';
import { workers } from './workers.ts';

/** The quantities of a scenario: every metric (§ 7), and the two flows that most of them rest on. */
export function quantitiesOf(model: Model) {
  const rate = exchangeRate(model);
  const { newProjects, operating, fdi, incentiveCost } = investment(model);
  const people = workers(model, rate);
  const { supply, utilisation, jobs, ...ofProjects } = skills(model, operating, fdi, people.returns);
  const [sold, bought] = FLOWS.map((flow) => flowOf(flow, model, rate)) as [Flow, Flow];

  const exports = yearly('exports', 'USD m', (t) => f`${sold.withoutProjects(t)} + ${ofProjects.exports(t)}`);
  const imports = yearly('imports', 'USD m', (t) => f`${bought.withoutProjects(t)} + ${ofProjects.imports(t)}`);
  const trade = yearly('trade', 'USD m', (t) => f`${exports(t)} + ${imports(t)}`);
  const balance = yearly('balance', 'USD m', (t) => f`${exports(t)} − ${imports(t)}`);
  const known: Readonly<Record<string, Series>> = {
    exports,
    imports,
    trade,
    balance,
    exportShare: yearly('exportShare', '1', (t) => f`${exports(t)} ÷ ${trade(t)}`),
    ...named('exports', sold.groups),
    ...named('imports', bought.groups),
    ...(sold.concentration && { exportsConcentration: sold.concentration }),
    ...(bought.concentration && { importsConcentration: bought.concentration }),
    workers: people.workers,
    ...named('workers', people.stocks),
    departures: people.departures,
    returns: people.returns,
    movedOn: people.movedOn,
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
    tariffRevenue: bought.tariffs,
    exportDuties: sold.tariffs,
    externalInflow: yearly('externalInflow', 'USD m', (t) => f`${balance(t)} + ${people.remittances(t)} + ${fdi(t)}`),
    ...Object.fromEntries(ownInputs(model)),
  };
  /** A metric that the scenario does not have is a bug. */
  const metric = (name: MetricName): Series => {
    const found = known[name];
    if (!found) throw new Error(`the scenario has no metric ${name}`);
    return found;
  };
  return { names: metricNames(idsOf(model.structure)), metric, flows: { exports: sold, imports: bought } };
}

const named = (of: 'exports' | 'imports' | 'workers', series: ReadonlyMap<string, Series>) =>
  Object.fromEntries([...series].map(([id, one]) => [`${of}:${id}`, one]));
