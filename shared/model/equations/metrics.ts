import { f, type Quantity, type Series, yearly } from '../algebra/formula.ts';
import type { Graph } from '../algebra/graph.ts';
import { idsOf } from '../assumptions.ts';
import { readInOrder } from '../formulas/check-formulas.ts';
import { ownMetrics } from '../formulas/own-metrics.ts';
import type { Frame, Own } from '../frame.ts';
import { type MetricName, metricAt, metricNames } from '../metrics.ts';
import { isAssumptionPath } from '../register.ts';
import { exchangeRate } from './exchange.ts';
import { ownInputs } from './inputs.ts';
import { investment } from './investment.ts';
import { FLOWS, type Model } from './model.ts';
import { skills } from './skills.ts';
import { type Flow, flowOf } from './trade.ts';
import { workers } from './workers.ts';

/**
 * The quantities of a scenario: every metric (§ 7), those that the analyst has defined included, and the two flows that
 * most of them rest on. In prices of the base year a metric of money is what it is divided by how far prices have risen;
 * what is made of it, an own metric's formula say, is made at the prices of the day.
 */
export function quantitiesOf(model: Model, { own, prices }: Pick<Frame, 'own' | 'prices'>) {
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
  const shown = prices === 'base' ? inBasePrices(model, own) : (_: MetricName, series: Series) => series;
  /** A metric that the scenario does not have is a bug. */
  const metric = (name: MetricName): Series => {
    const found = known[name];
    if (!found) throw new Error(`the scenario has no metric ${name}`);
    return shown(name, found);
  };
  return {
    names: metricNames(idsOf(model.structure), own),
    metric,
    /** The analyst's own metrics, each behind those it rests on in the same year. */
    defined: defined.map(([, series]) => series),
    isDefined: (name: MetricName) => own.metrics.some(({ id }) => id === name),
    flows: { exports: sold, imports: bought },
  };
}

type Quantities = Pick<ReturnType<typeof quantitiesOf>, 'metric' | 'defined' | 'isDefined'>;

/** Metrics of money divided by how far prices have risen since the base year; all others as they are. */
function inBasePrices({ given }: Model, own: Own) {
  const level = yearly('priceLevel', '1', (t) => f`(1 + ${given.prices.inflation}) ^ ${t}`);
  const real = new Map<MetricName, Series>();
  return (name: MetricName, series: Series): Series => {
    if (metricAt(own, name).unit !== 'USD m') return series;
    const made = real.get(name) ?? yearly(`basePrices:${name}`, 'USD m', (t) => f`${series(t)} ÷ ${level(t)}`);
    real.set(name, made);
    return made;
  };
}

/**
 * The nodes of a metric up to a year index, from the base year on. Own metrics go year by year, each behind those it rests
 * on: a long chain of them is then never deep.
 */
export function nodesOf(
  { metric, defined, isDefined }: Quantities,
  graph: Graph,
  name: MetricName,
  last: number,
): readonly number[] {
  const series = metric(name);
  const rests = isDefined(name);
  return Array.from({ length: last + 1 }, (_, t) => {
    if (rests) for (const one of defined) graph.of(one(t));
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
