import { f, type Quantity, type Series, yearly } from '../algebra/formula.ts';
import type { Graph } from '../algebra/graph.ts';
import { idsOf } from '../assumptions.ts';
import { readInOrder } from '../formulas/check-formulas.ts';
import { ownMetrics } from '../formulas/own-metrics.ts';
import type { Own } from '../frame.ts';
import { type MetricName, metricNames } from '../metrics.ts';
import { isAssumptionPath } from '../register.ts';
import { exchangeRate } from './exchange.ts';
import { ownInputs } from './inputs.ts';
import { investment } from './investment.ts';
import { FLOWS, type Model } from './model.ts';
import { skills } from './skills.ts';
import { type Flow, flowOf } from './trade.ts';
import { workers } from './workers.ts';

/** The quantities of a scenario: every metric (§ 7), those that the analyst has defined included, and the two flows that most of them rest on. */
export function quantitiesOf(model: Model, own: Own) {
  const rate = exchangeRate(model);
  const { newProjects, operating, fdi, incentiveCost } = investment(model);
  const people = workers(model, rate);
  const { supply, utilisation, jobs, ...ofProjects } = skills(model, operating, fdi, people.returns);
  const [sold, bought] = FLOWS.map((flow) => flowOf(flow, model, rate)) as [Flow, Flow];

  const exports = yearly('exports', 'USD m', (t) => f`${sold.withoutProjects(t)} + ${ofProjects.exports(t)}`);
  const imports = yearly('imports', 'USD m', (t) => f`${bought.withoutProjects(t)} + ${ofProjects.imports(t)}`);
  const trade = yearly('trade', 'USD m', (t) => f`${exports(t)} + ${imports(t)}`);
  const balance = yearly('balance', 'USD m', (t) => f`${exports(t)} − ${imports(t)}`);
  const known: Record<string, Series> = {
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
    ...Object.fromEntries(ownInputs(model, own)),
  };
  const defined = [
    ...ownMetrics(readInOrder(own), {
      base: model.base,
      series: (name) => known[name],
      assumption: (path) => givenAt(model, path),
    }),
  ];
  for (const [id, series] of defined) known[id] = series;
  /** A metric that the scenario does not have is a bug. */
  const metric = (name: MetricName): Series => {
    const found = known[name];
    if (!found) throw new Error(`the scenario has no metric ${name}`);
    return found;
  };
  return {
    names: metricNames(idsOf(model.structure), own),
    metric,
    /** The analyst's own metrics, each behind those it rests on in the same year. */
    defined: defined.map(([, series]) => series),
    flows: { exports: sold, imports: bought },
  };
}

type Quantities = Pick<ReturnType<typeof quantitiesOf>, 'metric' | 'defined'>;

/**
 * The nodes of a metric up to a year index, from the base year on. Own metrics go year by year, each behind those it rests
 * on: a long chain of them is then never deep.
 */
export function nodesOf(
  { metric, defined }: Quantities,
  graph: Graph,
  name: MetricName,
  last: number,
): readonly number[] {
  const series = metric(name);
  const isDefined = defined.includes(series);
  return Array.from({ length: last + 1 }, (_, t) => {
    if (isDefined) for (const one of defined) graph.of(one(t));
    return graph.of(series(t));
  });
}

/** A scalar assumption by its path; undefined where the scenario has none there, or no number. */
function givenAt({ given }: Model, path: string): Quantity | undefined {
  if (!isAssumptionPath(path)) return undefined;
  let at: unknown = given;
  for (const key of path.split('.')) at = (at as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return at === null ? undefined : (at as Quantity | undefined);
}

const named = (of: 'exports' | 'imports' | 'workers', series: ReadonlyMap<string, Series>) =>
  Object.fromEntries([...series].map(([id, one]) => [`${of}:${id}`, one]));
