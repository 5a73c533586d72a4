import {
  atLeast,
  choose,
  constant,
  type Formula,
  f,
  type Quantity,
  type Rule,
  type Series,
  yearly,
} from '../algebra/formula.ts';
import { Graph } from '../algebra/graph.ts';
import type { Assumptions, Flow, GoodsGroup, Growth } from '../assumptions.ts';
import { type Horizon, yearCount } from '../horizon.ts';
import { type FlowName, type Given, givenOf, type Model, modelOf } from './model.ts';

type Base = Pick<Assumptions['base'], 'totalTrade' | 'exportShare'>;

/** X0 or M0 (§ 1), USD m. */
const inBaseYear = (flow: FlowName, { totalTrade, exportShare }: Given<Base>): Formula =>
  flow === 'exports' ? f`${totalTrade} × ${exportShare}` : f`${totalTrade} × (1 − ${exportShare})`;

/** The same as a number. */
export function baseFlow(flow: FlowName, { totalTrade, exportShare }: Base): number {
  const base = {
    totalTrade: givenOf('base.totalTrade', totalTrade),
    exportShare: givenOf('base.exportShare', exportShare),
  };
  return new Graph().settled(inBaseYear(flow, base));
}

/** U(t) of a flow as numbers, from the base year on, USD m. */
export function levelsOnPath(
  flow: FlowName,
  assumptions: { readonly base: Base } & Partial<Record<FlowName, Pick<Flow, 'growth' | 'overrides'>>>,
  horizon: Horizon,
): readonly number[] {
  const level = levelOfFlow(flow, modelOf(assumptions as Assumptions, horizon));
  const graph = new Graph();
  return Array.from({ length: yearCount(horizon) }, (_, t) => graph.settled(level(t)));
}

/** g(1) … g(years) of a flow's growth path (§ 2) as numbers, without what was typed for a year. */
export function ratesOnPath(flow: FlowName, assumptions: Assumptions, base: number, years: number): readonly number[] {
  const untyped = { ...assumptions, [flow]: { ...assumptions[flow], overrides: {} } };
  const model = modelOf(untyped, { base });
  const rate = rateOnPath(flow, model.given[flow].growth, levelOfFlow(flow, model), base);
  const rates = yearly(`growthOnPath:${flow}`, '1', rate);
  const graph = new Graph();
  return Array.from({ length: years }, (_, k) => graph.settled(rates(k + 1)));
}

/** U(t) of a flow (§ 2): its level on its growth path, before market access, exchange rate and shocks, USD m. */
export const levelOfFlow = (flow: FlowName, model: Model): Series =>
  onPath(flow, inBaseYear(flow, model.given.base), model.structure[flow], model.given[flow], flow, model);

/** Whether a group of goods has no path of its own. */
export const followsFlow = (flow: FlowName, id: string, { structure }: Model): boolean =>
  structure[flow].groups[id]!.growth === null;

/** U(t) of a group of goods (§ 3): of its own path, or its share of the flow's. */
export function levelOfGroup(flow: FlowName, id: string, share: Quantity, ofFlow: Series, model: Model): Series {
  const group = model.structure[flow].groups[id]!;
  const given = model.given[flow].groups[id]!;
  const named = `${flow}:${id}`;
  return followsFlow(flow, id, model)
    ? yearly(`onPath:${named}`, 'USD m', (t) => f`${share} × ${ofFlow(t)}`)
    : onPath(named, f`${share} × ${ofFlow(0)}`, group as OwnPath, given, flow, model);
}

type OwnPath = Pick<GoodsGroup, 'overrides'> & { readonly growth: Growth };

/** Least growth that noise leaves (§ 8). */
export const LEAST_GROWTH = -0.95;

/** A level that starts at `first` and grows on its own path; the growth of every group takes the noise of its flow. */
function onPath(
  named: string,
  first: Formula,
  { overrides }: OwnPath | Flow,
  given: Given<OwnPath>,
  flow: FlowName,
  { base, noise }: Model,
): Series {
  const added = noise[flow];
  const rate = rateOnPath(named, given.growth, (t) => level(t), base);
  const ratePlain = yearly(`growthOnPath:${named}`, '1', rate);
  const growth = yearly(`growth:${named}`, '1', (t): Rule => {
    const year = base + t;
    if (overrides[year] !== undefined) return f`${given.overrides[year]!}`.because('typedForYear');
    if (!added) return rate(t);
    return atLeast(LEAST_GROWTH, f`${ratePlain(t)} + ${added(t)}`, 'noiseHeld');
  });
  const level: Series = yearly(`onPath:${named}`, 'USD m', (t) =>
    t === 0 ? first : f`${level(t - 1)} × (1 + ${growth(t)})`,
  );
  return level;
}

/** g(t) of a growth path (§ 2). */
export function rateOnPath(named: string, path: Given<Growth>, level: Series, base: number): (t: number) => Rule {
  const first = base + 1;
  switch (path.shape) {
    case 'constant':
      return () => f`${path.rate}`;
    case 'fade':
      return (t) => f`${path.to} + (${path.from} − ${path.to}) × 0.5 ^ ((${base + t} − ${first}) ÷ ${path.halfLife})`;
    case 'linear':
      return (t) =>
        f`${path.from} + (${path.to} − ${path.from}) × min(1, (${base + t} − ${first}) ÷ (${path.years} − 1))`;
    case 'saturating': {
      const { from, ceiling } = path;
      const share = constant(`shareOfCeiling:${named}`, '1', () => f`${level(0)} ÷ ${ceiling}`);
      // The q of § 2: 1 over the growth factor that the flow would have far below its ceiling.
      const q = constant(
        `inverseGrowth:${named}`,
        '1',
        () => f`max(0, (1 − (1 + ${from}) × ${share}) ÷ ((1 + ${from}) × (1 − ${share})))`,
      );
      return (t) =>
        choose(
          f`${level(0)} ≥ ${ceiling}`,
          f`0`.because('notBelowCeiling', level(0), ceiling),
          f`1 ÷ (${q} + (1 − ${q}) × ${level(t - 1)} ÷ ${ceiling}) − 1`,
        );
    }
  }
}
