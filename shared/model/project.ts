import type { Assumptions } from './assumptions.ts';
import { type Horizon, yearCount } from './horizon.ts';
import { computeInvestment, type InvestmentTable, investmentTable, tabulateInvestment } from './investment.ts';
import { METRIC_COUNT, METRIC_INDEX, type MetricName } from './metrics.ts';
import { computeSkills } from './skills.ts';
import { computeLevel, computeTotals, type FlowTable, flowTable, tabulateFlow } from './trade.ts';
import { computeWorkers, tabulateQuotas, type WorkersTable, workersTable } from './workers.ts';

/**
 * What the engine computes from one scenario: every metric in every year, metric by metric. The value of metric m in
 * year index t (0 is the base year) stands at `METRIC_INDEX[m] * years + t`.
 */
export type Projection = Float64Array;

/** Room for one projection at a time, made once per horizon and used again. */
export interface Workspace {
  readonly horizon: Horizon;
  readonly years: number;
  readonly exports: FlowTable;
  readonly imports: FlowTable;
  readonly investment: InvestmentTable;
  readonly workers: WorkersTable;
}

export function createWorkspace(horizon: Horizon): Workspace {
  const years = yearCount(horizon);
  return {
    horizon,
    years,
    exports: flowTable(years),
    imports: flowTable(years),
    investment: investmentTable(years),
    workers: workersTable(years),
  };
}

/** Works out what depends on the year and on settled assumptions only. */
export function tabulate(assumptions: Assumptions, workspace: Workspace): void {
  const { horizon } = workspace;
  tabulateFlow('exports', assumptions, horizon, workspace.exports);
  tabulateFlow('imports', assumptions, horizon, workspace.imports);
  tabulateInvestment(assumptions.investment, horizon, workspace.investment);
  tabulateQuotas(assumptions.workers, horizon, workspace.workers);
}

/** Per flow what is added to its growth in each year index, null for nothing. */
export interface GrowthNoise {
  readonly exports: Float64Array | null;
  readonly imports: Float64Array | null;
}

/** Computes all metrics from tables that `tabulate` filled for these assumptions. */
export function compute(
  assumptions: Assumptions,
  workspace: Workspace,
  projection: Projection,
  noise: GrowthNoise | null = null,
): void {
  computeLevel('exports', assumptions, workspace.exports, noise === null ? null : noise.exports);
  computeLevel('imports', assumptions, workspace.imports, noise === null ? null : noise.imports);
  computeInvestment(assumptions.investment, workspace.horizon, workspace.investment, projection);
  computeWorkers(assumptions, workspace.workers, projection);
  computeSkills(assumptions, workspace.years, projection);
  computeTotals(workspace.exports, workspace.imports, projection);
}

let recent: Workspace | undefined;

function workspaceFor(horizon: Horizon): Workspace {
  if (recent?.horizon.base !== horizon.base || recent.horizon.end !== horizon.end) recent = createWorkspace(horizon);
  return recent;
}

/** Length of a projection of this horizon. */
export const projectionLength = (horizon: Horizon): number => METRIC_COUNT * yearCount(horizon);

/**
 * Projects one scenario (model.md §§ 1–7): 22 metrics in every year of the horizon, in the layout of `Projection`.
 * The assumptions must be valid (see `assumptionsSchema`). With `into`, of `projectionLength(horizon)` values, nothing is
 * allocated and `into` is what comes back. `noise` is the growth noise of a draw (§ 8).
 */
export function project(
  assumptions: Assumptions,
  horizon: Horizon,
  into: Projection = new Float64Array(projectionLength(horizon)),
  noise: GrowthNoise | null = null,
): Projection {
  const workspace = workspaceFor(horizon);
  tabulate(assumptions, workspace);
  compute(assumptions, workspace, into, noise);
  return into;
}

/** One metric of a projection, a value per year from the base year on; a view, not a copy. */
export function seriesOf(projection: Projection, metric: MetricName): Float64Array {
  const years = projection.length / METRIC_COUNT;
  const at = METRIC_INDEX[metric] * years;
  return projection.subarray(at, at + years);
}
