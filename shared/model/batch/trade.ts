import { type GrowthTable, growthTable, tabulateGrowth } from '../growth.ts';
import { applyShock, phasedIn } from '../market-access.ts';
import {
  grow,
  growOnPath,
  growOnPathWithNoise,
  saturatingRate,
  saturationOf,
  withNoise,
  yearlyDecay,
} from './growth-kernels.ts';
import { add, divide, multiply, power, subtract } from './kernels.ts';
import type { Quantity } from './quantity.ts';
import type { Series, Setting } from './setting.ts';

type Flow = 'exports' | 'imports';

/** A flow without new projects (§§ 1–3), as `computeLevel` and `tabulateLift` have it together. */
export function flowWithoutProjects(flow: Flow, setting: Setting): Series {
  const { graph } = setting;
  const lift = liftOf(flow, setting);
  return levelOf(flow, setting).map((level, t) => graph.apply(multiply, level, lift[t]!));
}

function baseOf(flow: Flow, { graph, read }: Setting): Quantity {
  const share = read('base.exportShare');
  const part = flow === 'exports' ? share : graph.apply(subtract, graph.settle(1), share);
  return graph.apply(multiply, read('base.totalTrade'), part);
}

function levelOf(flow: Flow, setting: Setting): Series {
  const { graph, assumptions, horizon, years } = setting;
  const table = growthTable(years);
  tabulateGrowth(assumptions[flow], horizon, table);
  const base = baseOf(flow, setting);
  const step = growthStep(flow, setting, base, table);
  const levels = [base];
  for (let t = 1; t < years; t++) {
    const override = table.override[t]!;
    const before = levels[t - 1]!;
    levels.push(Number.isNaN(override) ? step(before, t) : graph.apply(grow, before, graph.settle(override)));
  }
  return levels;
}

/** One year on the flow's growth path, with its noise. */
function growthStep(
  flow: Flow,
  setting: Setting,
  base: Quantity,
  table: GrowthTable,
): (level: Quantity, t: number) => Quantity {
  const { graph, assumptions, read } = setting;
  const noise = setting.noise[flow];
  const { growth } = assumptions[flow];
  if (growth.shape === 'saturating') {
    const ceiling = read(`${flow}.growth.ceiling`);
    const q = graph.apply(saturationOf, read(`${flow}.growth.from`), base, ceiling);
    return (level, t) => {
      const rate = graph.apply(saturatingRate, q, level, ceiling);
      return graph.apply(grow, level, noise ? graph.apply(withNoise, rate, noise[t]!) : rate);
    };
  }
  const { start, span, weight } = pathOf(flow, setting, table);
  return (level, t) =>
    noise
      ? graph.apply(growOnPathWithNoise, level, start, span, weight[t]!, noise[t]!)
      : graph.apply(growOnPath, level, start, span, weight[t]!);
}

interface Path {
  readonly start: Quantity;
  readonly span: Quantity;
  readonly weight: Series;
}

/** A path between two rates: `start + span · weight` of each year, as `followPath` has it. */
function pathOf(flow: Flow, { graph, assumptions, read }: Setting, table: GrowthTable): Path {
  const { growth } = assumptions[flow];
  const settled = () => Array.from(table.weight, graph.settle);
  if (growth.shape === 'constant') {
    return { start: read(`${flow}.growth.rate`), span: graph.settle(0), weight: settled() };
  }
  const from = read(`${flow}.growth.from`);
  const to = read(`${flow}.growth.to`);
  if (growth.shape === 'linear') return { start: from, span: graph.apply(subtract, to, from), weight: settled() };
  const span = graph.apply(subtract, from, to);
  const halfLife = read(`${flow}.growth.halfLife`);
  // A half-life that is the same in every draw need not be the scenario's own.
  if ('halfLife' in growth && halfLife.value === growth.halfLife) return { start: to, span, weight: settled() };
  const step = graph.apply(yearlyDecay, halfLife);
  const weight = [graph.settle(0), graph.settle(1)];
  while (weight.length < table.weight.length) weight.push(graph.apply(multiply, weight.at(-1)!, step));
  return { start: to, span, weight };
}

/** Market access and shocks (§ 3). */
function liftOf(flow: Flow, setting: Setting): Series {
  const { graph, assumptions, horizon, years } = setting;
  let lift: Series = Array.from({ length: years }, () => graph.settle(1));
  if (flow === 'exports') lift = tariffLift(setting);
  for (const shock of assumptions.shocks) {
    if (shock.flow !== flow && shock.flow !== 'both') continue;
    const factor = new Float64Array(years).fill(1);
    applyShock(shock, horizon, factor);
    lift = lift.map((before, t) => graph.apply(multiply, before, graph.settle(factor[t]!)));
  }
  return lift;
}

function tariffLift({ graph, assumptions, horizon, years, read }: Setting): Series {
  const cut = read('marketAccess.tariffCut');
  const one = graph.settle(1);
  if (cut.value === 0) return Array.from({ length: years }, () => one);
  const before = graph.apply(add, one, read('marketAccess.initialTariff'));
  const exponent = graph.apply(multiply, graph.settle(-1), read('marketAccess.elasticity'));
  return Array.from({ length: years }, (_, t) => {
    const phase = t === 0 ? 0 : phasedIn(assumptions.marketAccess, horizon.base + t);
    if (phase === 0) return one;
    const now = graph.apply(subtract, before, graph.apply(multiply, cut, graph.settle(phase)));
    return graph.apply(power, graph.apply(divide, now, before), exponent);
  });
}
