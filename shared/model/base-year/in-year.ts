import { Graph } from '../algebra/graph.ts';
import type { Assumptions } from '../assumptions.ts';
import { exchangeRate } from '../equations/exchange.ts';
import { followsFlow, levelOfFlow, levelOfGroup } from '../equations/growth.ts';
import { FLOWS, type FlowName, type Model, modelOf } from '../equations/model.ts';
import { flowOf } from '../equations/trade.ts';
import type { Frame } from '../frame.ts';
import type { MetricName } from '../metrics.ts';
import { project, seriesOf } from '../project.ts';
import { sameButRounding } from './rounding.ts';

/** An underlying flow, or a group of goods of it, in a year. */
interface Underlying {
  /** USD m, without new projects. */
  readonly value: number;
  /** By what its path is multiplied to give that: access, exchange rate, shocks and the mix of goods; 1 where there is no trade. */
  readonly lift: number;
}

export interface UnderlyingFlow extends Underlying {
  readonly groups: Readonly<Record<string, Underlying>>;
}

/** What the projection of a scenario has in a year of what a base year says. */
export interface InYear {
  readonly flows: Readonly<Record<FlowName, UnderlyingFlow>>;
  /** Persons by track, at the end of the year. */
  readonly workers: Readonly<Record<string, number>>;
  readonly skilled: number;
  readonly inputs: Readonly<Record<string, number>>;
}

/** What is projected for a calendar year of the frame, as the beginning of a later projection. */
export function inYear(assumptions: Assumptions, frame: Frame, year: number): InYear {
  const t = year - frame.base;
  const projection = project(assumptions, frame);
  const metricOf = (metric: string): number => seriesOf(projection, metric as MetricName)[t]!;
  const byId = (ids: readonly string[], nameOf: (id: string) => string) =>
    Object.fromEntries(ids.map((id) => [id, metricOf(nameOf(id))]));
  return {
    flows: underlying(assumptions, frame, t),
    workers: byId(Object.keys(assumptions.workers.tracks), (id) => `workers:${id}`),
    skilled: metricOf('skilledSupply'),
    inputs: byId(Object.keys(assumptions.inputs), (id) => id),
  };
}

/** X_u and M_u (§ 3) in year index t; taken from the equations, as the metrics have new projects in them. */
function underlying(assumptions: Assumptions, frame: Frame, t: number): InYear['flows'] {
  const model = modelOf(assumptions, frame);
  const graph = new Graph();
  return Object.fromEntries(FLOWS.map((flow) => [flow, underlyingFlow(flow, model, graph, t)])) as InYear['flows'];
}

function underlyingFlow(flow: FlowName, model: Model, graph: Graph, t: number): UnderlyingFlow {
  const { level, withoutProjects, groups } = flowOf(flow, model, exchangeRate(model));
  const given = model.given[flow].groups;
  const ofGroup = (id: string): Underlying => {
    const value = graph.settled(groups.get(id)!(t));
    if (followsFlow(flow, id, model)) return { value, lift: 1 };
    const path = levelOfGroup(flow, id, given[id]!.share, levelOfFlow(flow, model), model);
    return { value, lift: liftOf(value, graph.settled(path(t))) };
  };
  const value = graph.settled(withoutProjects(t));
  return {
    value,
    lift: liftOf(value, graph.settled(level(t))),
    groups: Object.fromEntries([...groups.keys()].map((id) => [id, ofGroup(id)])),
  };
}

/** A value over its path's level; 1 where it is that but for rounding, and where there is nothing to multiply. */
function liftOf(value: number, level: number): number {
  const lift = value / level;
  return Number.isFinite(lift) && lift > 0 && !sameButRounding(lift, 1) ? lift : 1;
}
