import type { Assumptions, Flow, Growth } from '../assumptions.ts';
import { baseFlow } from '../equations/growth.ts';
import type { FlowName } from '../equations/model.ts';
import type { Frame } from '../frame.ts';
import type { AssumptionPath } from '../register.ts';
import { ceilingTooLow, type GoingOn, growthOn } from './growth-on.ts';
import { type InYear, inYear, type UnderlyingFlow } from './in-year.ts';
import { sameButRounding, sameShare } from './rounding.ts';

/**
 * What can be known of a new base year: its two flows and the value of a group of goods, in USD m, and assumptions. The
 * rate of exchange is that of the year. Ceilings are taken where a path would start at or above its own.
 */
export type KnownPath = FlowName | `${FlowName}.groups.${string}` | AssumptionPath;
export type Known = Readonly<Partial<Record<KnownPath, number>>>;

/** A growth path that would start at or above its ceiling. */
export interface NoRoom {
  /** Of the path: `exports.growth`. */
  readonly path: string;
  readonly ceiling: number;
  readonly inBase: number;
}

export interface MovedAssumptions {
  readonly assumptions: Assumptions;
  /** Empty, or the assumptions are not valid ones. */
  readonly noRoom: readonly NoRoom[];
}

/**
 * The assumptions of a scenario with a later base year, a calendar year of its frame (model.md § 13): what is known of it,
 * else what the scenario's projection has, as its base; growth paths on from there as `growthOn` says. Flows that are not
 * known are the underlying ones, without new projects, as later years are made of those: with nothing known, and with
 * what is projected known, underlying exports and imports of all later years are the same, as
 *
 *     X_k(t) = U_k(s) · L_k(s) · Π (1 + g) · L_k(t)/L_k(s),   L = access × exchange rate × shocks,
 *
 * where the first two are the new base value and every factor of § 3 is relative to the base year. Schedules, typed
 * growth, quotas and everything else by calendar year stay.
 */
export function movedAssumptions(assumptions: Assumptions, frame: Frame, year: number, known: Known): MovedAssumptions {
  const projected = inYear(assumptions, frame, year);
  const years = year - frame.base;
  const base = { ...assumptions.base, ...tradeBase(assumptions, projected, known) };
  const noRoom: NoRoom[] = [];
  const goesOn = <G extends Growth | null>(at: string, path: G, step: Omit<GoingOn, 'years' | 'ceiling'>): G => {
    if (path === null) return path;
    const ceiling = known[`${at}.growth.ceiling` as KnownPath];
    const next = growthOn(path, { ...step, years, ceiling });
    if (ceilingTooLow(next, step.to)) noRoom.push({ path: `${at}.growth`, ceiling: next.ceiling, inBase: step.to });
    return next as G;
  };

  const flowOf = (flow: FlowName): Flow => {
    const before = assumptions[flow];
    const { lift, groups } = projected.flows[flow];
    const [from, to] = [baseFlow(flow, assumptions.base), baseFlow(flow, base)];
    const shares = groupShares(flow, before, projected.flows[flow], known, to);
    const growth = goesOn(flow, before.growth, { from, to, lift });
    const moved = Object.entries(before.groups).map(([id, group]) => {
      const share = shares[id]!;
      const step = { from: group.share * from, to: share * to, lift: groups[id]!.lift };
      return [id, { ...group, share, growth: goesOn(`${flow}.groups.${id}`, group.growth, step) }] as const;
    });
    return { ...before, growth, groups: Object.fromEntries(moved) };
  };

  const { exchange, skills, workers } = assumptions;
  const next: Assumptions = {
    ...assumptions,
    base: { ...base, workers: known['base.workers'] ?? asBefore(total(projected.workers), assumptions.base.workers) },
    exports: flowOf('exports'),
    imports: flowOf('imports'),
    skills: {
      ...skills,
      initialSkilled: known['skills.initialSkilled'] ?? asBefore(projected.skilled, skills.initialSkilled),
    },
    workers: { ...workers, tracks: tracksOf(workers.tracks, projected.workers, known) },
    exchange: { ...exchange, rate: rateBefore(exchange, year, known['exchange.rate']) },
    inputs: Object.fromEntries(
      Object.entries(assumptions.inputs).map(([id, input]) => {
        const stated = known[`inputs.${id}.base`];
        const to = stated ?? asBefore(projected.inputs[id]!, input.base);
        const from = input.values[frame.base] ?? input.base;
        const growth = goesOn(`inputs.${id}`, input.growth, { from, to, lift: 1 });
        return [
          id,
          { ...input, base: to, growth, values: stated === undefined ? input.values : without(input.values, year) },
        ];
      }),
    ),
  };
  return { assumptions: next, noRoom };
}

/** What is known of the two flows and their sum, with the projection for the rest: both flows count before their sum. */
function tradeBase(
  { base }: Assumptions,
  { flows }: InYear,
  known: Known,
): Pick<Assumptions['base'], 'totalTrade' | 'exportShare'> {
  const [projectedExports, projectedImports] = [flows.exports.value, flows.imports.value];
  const { exports, imports } = known;
  const stated = known['base.totalTrade'];
  if (exports === undefined && imports === undefined) {
    const projected = projectedExports + projectedImports;
    const share = projected > 0 ? projectedExports / projected : base.exportShare;
    return {
      totalTrade: stated ?? asBefore(projected, base.totalTrade),
      exportShare: known['base.exportShare'] ?? asBefore(share, base.exportShare, sameShare),
    };
  }
  const ofBoth = (exports ?? projectedExports) + (imports ?? projectedImports);
  const totalTrade = exports !== undefined && imports !== undefined ? ofBoth : (stated ?? ofBoth);
  const share = (exports ?? totalTrade - (imports ?? 0)) / totalTrade;
  return { totalTrade, exportShare: totalTrade > 0 ? share : base.exportShare };
}

/** Shares of a flow's groups: known ones, as a share or a value, and the others in the proportion projected. */
function groupShares(flow: FlowName, { groups }: Flow, projected: UnderlyingFlow, known: Known, whole: number): Shares {
  const ids = Object.keys(groups);
  const stated = ids.flatMap((id) => {
    const value = known[`${flow}.groups.${id}`];
    const share = known[`${flow}.groups.${id}.share`] ?? (value === undefined ? undefined : value / whole);
    return share === undefined ? [] : [[id, share] as const];
  });
  const before = Object.fromEntries(ids.map((id) => [id, groups[id]!.share]));
  const values = Object.fromEntries(ids.map((id) => [id, projected.groups[id]!.value]));
  return sharesOut(before, values, Object.fromEntries(stated));
}

function tracksOf(tracks: Assumptions['workers']['tracks'], persons: Shares, known: Known): typeof tracks {
  const ids = Object.keys(tracks);
  const stated = ids.flatMap((id) => {
    const share = known[`workers.tracks.${id}.initialShare`];
    return share === undefined ? [] : [[id, share] as const];
  });
  const before = Object.fromEntries(ids.map((id) => [id, tracks[id]!.initialShare]));
  const shares = sharesOut(before, persons, Object.fromEntries(stated));
  return Object.fromEntries(ids.map((id) => [id, { ...tracks[id]!, initialShare: shares[id]! }]));
}

type Shares = Readonly<Record<string, number>>;

/** Shares that are known, and what they leave shared out by the values projected; as before where there are none. */
function sharesOut(before: Shares, values: Shares, stated: Shares): Shares {
  const others = Object.keys(before).filter((id) => stated[id] === undefined);
  const rest = Math.max(0, 1 - total(stated));
  const weights = total(pick(values, others)) > 0 ? values : before;
  const all = total(pick(weights, others));
  const shareOf = (id: string) => {
    const share = all > 0 ? (rest * weights[id]!) / all : rest / others.length;
    return asBefore(share, before[id]!);
  };
  return Object.fromEntries(Object.keys(before).map((id) => [id, stated[id] ?? shareOf(id)]));
}

const pick = (of: Shares, ids: readonly string[]): Shares => Object.fromEntries(ids.map((id) => [id, of[id]!]));
const total = (of: Shares): number => Object.values(of).reduce((sum, one) => sum + one, 0);

/** A number that has not moved but for rounding is left as it was. */
const asBefore = (value: number, before: number, same = sameButRounding): number =>
  same(value, before) ? before : value;

/** The rate before the change of the schedule, of which the known rate of the year is the one after it. */
const rateBefore = ({ rate, change, startYear }: Assumptions['exchange'], year: number, known?: number): number =>
  known === undefined ? rate : year >= startYear ? known / (1 + change) : known;

const without = (values: Readonly<Record<string, number>>, year: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== `${year}`));
