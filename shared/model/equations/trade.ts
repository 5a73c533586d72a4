import { type Formula, f, product, type Series, sum, yearly } from '../algebra/formula.ts';
import { Graph } from '../algebra/graph.ts';
import type { Access, Assumptions } from '../assumptions.ts';
import type { Horizon } from '../horizon.ts';
import { type MarketAccess, marketAccess } from './access.ts';
import { exchangeFactor, exchangeRate } from './exchange.ts';
import { followsFlow, levelOfFlow, levelOfGroup } from './growth.ts';
import { type FlowName, type Given, type Model, modelOf } from './model.ts';

/** What a flow is split into: a group of goods, or all of it. */
interface Goods {
  /** Its share of the flow's path, or null where it has its own. */
  readonly follows: Formula | null;
  /** Market access × exchange rate × shocks, from year index 1 on. */
  readonly lift: Series;
  readonly value: Series;
  readonly access: MarketAccess;
}

/** X_u(t) or M_u(t) (§ 3), USD m, and what it is made of. */
export interface Flow {
  /** On its growth path, before market access, exchange rate and shocks. */
  readonly level: Series;
  readonly withoutProjects: Series;
  /** By what the groups that follow the flow's path (all of it, where it is not split) multiply its level. */
  readonly following: Series;
  /** What the groups of their own path are together, USD m. */
  readonly onOwnPath: Series;
  /** Tariffs paid on it, USD m. */
  readonly tariffs: Series;
  /** X_k(t) or M_k(t) of its groups of goods, in their order. */
  readonly groups: ReadonlyMap<string, Series>;
  /** Herfindahl–Hirschman index of its groups, where there are two or more. */
  readonly concentration: Series | null;
}

/** A flow on its path, or those of its groups, moved by market access, exchange rate and shocks. */
export function flowOf(flow: FlowName, model: Model, rate: Series): Flow {
  const { structure, given } = model;
  const exchange = exchangeFactor(flow, model, rate);
  const liftOf = (named: string, access: MarketAccess, group: string | null) => {
    const factors = [access.factor, exchange, ...shocks(flow, group, model)];
    return yearly(`lift:${named}`, '1', (t) => product(factors.map((factor) => factor(t))), { quiet: true });
  };
  const movedBy = (id: string, level: Series, lift: Series) =>
    yearly(id, 'USD m', (t) => (t === 0 ? f`${level(0)}`.because('movesAfterBaseYear') : f`${level(t)} × ${lift(t)}`));
  const isSplit = Object.keys(structure[flow].groups).length > 0;

  const level = levelOfFlow(flow, model);
  const access = marketAccess(flow, structure[flow].access, given[flow].access, model);
  const lift = liftOf(flow, access, null);
  const value = movedBy(isSplit ? `asWhole:${flow}` : `withoutProjects:${flow}`, level, lift);
  const whole: Goods = { follows: f`1`, lift, value, access };

  const group = (id: string): Goods => {
    const own = structure[flow].groups[id]!;
    const { share } = given[flow].groups[id]!;
    const named = `${flow}:${id}` as const;
    const follows = followsFlow(flow, id, model);
    const isMoved = own.access !== null || structure.shocks.some((shock) => shock.group === id);
    const ofGroup = ownAccess(flow, id, model) ?? access;
    // What nothing moves otherwise than the flow shares what is worked out for it.
    const itsLift = isMoved ? liftOf(named, ofGroup, id) : lift;
    const itsValue =
      isMoved || !follows
        ? movedBy(named, levelOfGroup(flow, id, share, level, model), itsLift)
        : yearly(named, 'USD m', (t) => f`${share} × ${value(t)}`);
    return { follows: follows ? f`${share}` : null, lift: itsLift, value: itsValue, access: ofGroup };
  };
  const groups = new Map(Object.keys(structure[flow].groups).map((id) => [id, group(id)]));
  const parts = isSplit ? [...groups.values()] : [whole];
  const withoutProjects = isSplit
    ? yearly(`withoutProjects:${flow}`, 'USD m', (t) => sum(parts.map((part) => part.value(t))))
    : value;
  /** Goods of one market access pay its tariff together. */
  const accesses = [...new Set(parts.map((part) => part.access))];
  const under = (one: MarketAccess) => parts.filter((part) => part.access === one);
  return {
    level,
    withoutProjects,
    following: yearly(`following:${flow}`, '1', (t) =>
      sum(parts.flatMap((part) => (part.follows ? [f`${part.follows} × ${part.lift(t)}`] : []))),
    ),
    onOwnPath: yearly(`onOwnPath:${flow}`, 'USD m', (t) =>
      sum(parts.flatMap((part) => (part.follows ? [] : [part.value(t)]))),
    ),
    tariffs: yearly(flow === 'exports' ? 'exportDuties' : 'tariffRevenue', 'USD m', (t) =>
      sum(accesses.map((one) => f`${one.tariff(t)} × (${sum(under(one).map((part) => part.value(t)))})`)),
    ),
    groups: new Map([...groups].map(([id, part]) => [id, part.value])),
    concentration: groups.size < 2 ? null : concentration(flow, parts, withoutProjects),
  };
}

const concentration = (flow: FlowName, parts: readonly Goods[], whole: Series): Series =>
  yearly(`${flow}Concentration`, '1', (t) => sum(parts.map(({ value }) => f`(${value(t)} ÷ ${whole(t)}) ^ 2`)));

/** Market access of a group of goods that has its own; null where it has the flow's. */
function ownAccess(flow: FlowName, id: string, model: Model): MarketAccess | null {
  const { access } = model.structure[flow].groups[id]!;
  const given = model.given[flow].groups[id]!.access as Given<Access>;
  return access && marketAccess(`${flow}:${id}`, access, given, model);
}

/** What makes a flow of its path in a year, as numbers: see `Flow`. */
export interface MadeOfPath {
  readonly level: number;
  readonly following: number;
  readonly onOwnPath: number;
}

/** What makes a flow of its path in year index `t`; the flow without projects is `level · following + onOwnPath`. */
export function madeOfPath(flow: FlowName, assumptions: Assumptions, horizon: Horizon, t: number): MadeOfPath {
  const model = modelOf(assumptions, horizon);
  const { level, following, onOwnPath } = flowOf(flow, model, exchangeRate(model));
  const graph = new Graph();
  const [at, by, own] = [level, following, onOwnPath].map((series) => graph.settled(series(t)));
  return { level: at!, following: by!, onOwnPath: own! };
}

/** The factors of S(t) (§ 3), one a shock of the flow and group; shocks are counted from 1. */
function shocks(flow: FlowName, group: string | null, { structure, given, base }: Model): readonly Series[] {
  return structure.shocks.flatMap((shock, k) => {
    if ((shock.flow !== flow && shock.flow !== 'both') || (shock.group !== null && shock.group !== group)) return [];
    const { size, halfLife, year } = given.shocks[k]!;
    /** 1 + size · d(y). */
    const moved = (t: number) => {
      if (base + t < shock.year) return f`1`.because('shockComes', k + 1, year);
      if (shock.halfLife === null) return f`1 + ${size}`.because('permanent');
      return f`1 + ${size} × 0.5 ^ ((${base + t} − ${year}) ÷ ${halfLife})`;
    };
    return yearly(
      `shock:${k + 1}:factor`,
      '1',
      (t) => (base < shock.year ? moved(t) : f`(${moved(t)}) ÷ (${moved(0)})`.because('shockBefore', k + 1, year)),
      { quiet: true },
    );
  });
}
