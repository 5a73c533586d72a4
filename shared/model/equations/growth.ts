import { atLeast, choose, constant, type Formula, f, type Rule, type Series, yearly } from '../algebra/formula.ts';
import { Graph } from '../algebra/graph.ts';
import type { Assumptions } from '../assumptions.ts';
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
  assumptions: { readonly base: Base } & Partial<Pick<Assumptions, FlowName>>,
  horizon: Horizon,
): readonly number[] {
  const level = levelOnPath(flow, modelOf(assumptions as Assumptions, horizon));
  const graph = new Graph();
  return Array.from({ length: yearCount(horizon) }, (_, t) => graph.settled(level(t)));
}

/** Least growth that noise leaves (§ 8). */
const LEAST_GROWTH = -0.95;

/** U(t) of a flow (§ 2): its level on its growth path, before market access and shocks, USD m. */
export function levelOnPath(flow: FlowName, model: Model): Series {
  const { structure, given, base } = model;
  const { overrides } = structure[flow];
  const noise = model.noise[flow];
  const rate = rateOnPath(flow, (t) => level(t), model);
  const onPath = yearly(`${flow}GrowthOnPath`, '1', rate);

  const growth = yearly(`${flow}Growth`, '1', (t): Rule => {
    const year = base + t;
    if (overrides[year] !== undefined) return f`${given[flow].overrides[year]!}`.because('typedForYear');
    if (!noise) return rate(t);
    return atLeast(LEAST_GROWTH, f`${onPath(t)} + ${noise(t)}`, 'noiseHeld');
  });
  const level: Series = yearly(`${flow}OnPath`, 'USD m', (t) =>
    t === 0 ? inBaseYear(flow, given.base) : f`${level(t - 1)} × (1 + ${growth(t)})`,
  );
  return level;
}

/** g(t) of a growth path (§ 2). */
function rateOnPath(flow: FlowName, level: Series, { given, base }: Model): (t: number) => Rule {
  const path = given[flow].growth;
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
      const share = constant(`${flow}ShareOfCeiling`, '1', () => f`${level(0)} ÷ ${ceiling}`);
      // The q of § 2: 1 over the growth factor that the flow would have far below its ceiling.
      const q = constant(
        `${flow}InverseGrowth`,
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
