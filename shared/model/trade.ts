import type { Assumptions, Horizon } from './assumptions.ts';
import { followPath, type GrowthTable, growthTable, tabulateGrowth } from './growth.ts';
import { tabulateLift } from './market-access.ts';
import { METRIC_INDEX } from './metrics.ts';

/** One flow without new projects (§§ 2, 3): what depends on the year alone, and its level. */
export interface FlowTable {
  readonly growth: GrowthTable;
  /** Market access × shocks, per year index. */
  readonly lift: Float64Array;
  /** U(t), USD m, before market access and shocks. */
  readonly level: Float64Array;
}

export const flowTable = (years: number): FlowTable => ({
  growth: growthTable(years),
  lift: new Float64Array(years),
  level: new Float64Array(years),
});

export function tabulateFlow(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  horizon: Horizon,
  table: FlowTable,
): void {
  tabulateGrowth(assumptions[flow], horizon, table.growth);
  tabulateLift(flow, assumptions, horizon, table.lift);
}

/** Base-year flow in USD m (§ 1). */
export const baseFlow = (flow: 'exports' | 'imports', base: Assumptions['base']): number =>
  base.totalTrade * (flow === 'exports' ? base.exportShare : 1 - base.exportShare);

/** Follows the growth path of a flow; `noise` as in `followPath`. */
export function computeLevel(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  table: FlowTable,
  noise: Float64Array | null = null,
): void {
  followPath(assumptions[flow].growth, table.growth, baseFlow(flow, assumptions.base), noise, table.level);
}

/**
 * Adds new projects to the flows and writes the metrics of trade and the external inflow (§ 7), from year index `from`
 * on.
 */
export function computeTotals(exports: FlowTable, imports: FlowTable, projection: Float64Array, from = 0): void {
  const years = exports.level.length;
  const exportsAt = METRIC_INDEX.exports * years;
  const importsAt = METRIC_INDEX.imports * years;
  const tradeAt = METRIC_INDEX.trade * years;
  const balanceAt = METRIC_INDEX.balance * years;
  const shareAt = METRIC_INDEX.exportShare * years;
  const inflowAt = METRIC_INDEX.externalInflow * years;
  const projectExportsAt = METRIC_INDEX.projectExports * years;
  const projectImportsAt = METRIC_INDEX.projectImports * years;
  const remittancesAt = METRIC_INDEX.remittances * years;
  const fdiAt = METRIC_INDEX.fdi * years;
  for (let t = from; t < years; t++) {
    const sold =
      (exports.level[t] as number) * (exports.lift[t] as number) + (projection[projectExportsAt + t] as number);
    const bought =
      (imports.level[t] as number) * (imports.lift[t] as number) + (projection[projectImportsAt + t] as number);
    const trade = sold + bought;
    projection[exportsAt + t] = sold;
    projection[importsAt + t] = bought;
    projection[tradeAt + t] = trade;
    projection[balanceAt + t] = sold - bought;
    projection[shareAt + t] = sold / trade;
    projection[inflowAt + t] =
      sold - bought + (projection[remittancesAt + t] as number) + (projection[fdiAt + t] as number);
  }
}
