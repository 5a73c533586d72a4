import { valueAtPath, withValue } from '../../document/changes.ts';
import type { Assumptions, Horizon } from '../../model/assumptions.ts';
import { tabulateGrowth } from '../../model/growth.ts';
import { computeInvestment, tabulateInvestment } from '../../model/investment.ts';
import { tabulateLift } from '../../model/market-access.ts';
import { METRIC_COUNT, METRIC_INDEX, type MetricName } from '../../model/metrics.ts';
import { createWorkspace, type Workspace } from '../../model/project.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { computeSkills } from '../../model/skills.ts';
import { computeLevel, computeTotals } from '../../model/trade.ts';
import { computeWorkers, tabulateQuotas } from '../../model/workers.ts';
import { bitCount } from './bit-count.ts';
import { ALL_STAGES, STAGE, stagesNeededFor, stagesReachedBy } from './stages.ts';

/** How one metric in one year answers when some assumptions of a scenario move: what every question here asks for. */
export interface Response {
  /**
   * Sets the assumption at place `k` of the paths asked for; without effect where the scenario has no such path. The
   * value is not checked against the assumption's range.
   */
  readonly set: (k: number, value: number) => void;
  /** The metric at the values set; the same number, to the last bit, as `project` gives. */
  readonly value: () => number;
  /** How many stages have to be computed again when the assumption at place `k` moves. */
  readonly effort: (k: number) => number;
}

interface Place {
  readonly holder: Record<string, number>;
  readonly key: string;
  readonly reaches: number;
}

/**
 * Makes the response of a metric in a calendar year of the horizon to the assumptions at `paths`. Years after the one
 * asked for move nothing before them and are left out; a stage of the projection is computed again only when an
 * assumption that reaches it has moved and the metric needs it.
 */
export function createResponse(
  assumptions: Assumptions,
  horizon: Horizon,
  paths: readonly AssumptionPath[],
  metric: MetricName,
  year: number,
): Response {
  const workspace = createWorkspace({ base: horizon.base, end: year });
  const projection = new Float64Array(METRIC_COUNT * workspace.years);
  const at = METRIC_INDEX[metric] * workspace.years + workspace.years - 1;
  const needed = stagesNeededFor(metric);
  const own = movable(assumptions, paths);
  const places = paths.map((path) => placeOf(own, path));
  let moved = ALL_STAGES;
  // Imports too are lifted by shocks, which no scalar assumption reaches.
  tabulateLift('imports', own, workspace.horizon, workspace.imports.lift);

  return {
    set(k, value) {
      const place = places[k];
      if (!place || place.holder[place.key] === value) return;
      place.holder[place.key] = value;
      moved |= place.reaches;
    },
    value() {
      const stages = moved & needed;
      if (stages !== 0) {
        computeStages(stages, own, workspace, projection);
        moved &= ~stages;
      }
      return projection[at] as number;
    },
    effort: (k) => bitCount((places[k]?.reaches ?? 0) & needed),
  };
}

/** A copy in which the assumptions at the paths can be set without touching the scenario's own. */
function movable(assumptions: Assumptions, paths: readonly AssumptionPath[]): Assumptions {
  let own: Assumptions = { ...assumptions };
  for (const path of paths) {
    const value = valueAtPath(own, path);
    if (value !== undefined) own = withValue(own, path, value);
  }
  return own;
}

function placeOf(own: Assumptions, path: AssumptionPath): Place | null {
  if (valueAtPath(own, path) === undefined) return null;
  const dot = path.lastIndexOf('.');
  const holder = dot < 0 ? own : valueAtPath(own, path.slice(0, dot));
  return { holder: holder as Record<string, number>, key: path.slice(dot + 1), reaches: stagesReachedBy(path) };
}

function computeStages(stages: number, own: Assumptions, workspace: Workspace, projection: Float64Array): void {
  const { horizon, exports, imports, investment, workers, years } = workspace;
  if (stages & STAGE.exportsPath) tabulateGrowth(own.exports, horizon, exports.growth);
  if (stages & STAGE.importsPath) tabulateGrowth(own.imports, horizon, imports.growth);
  if (stages & STAGE.exportsLevel) computeLevel('exports', own, exports);
  if (stages & STAGE.importsLevel) computeLevel('imports', own, imports);
  if (stages & STAGE.marketAccess) tabulateLift('exports', own, horizon, exports.lift);
  if (stages & STAGE.leadsAndZones) tabulateInvestment(own.investment, horizon, investment);
  if (stages & STAGE.investment) computeInvestment(own.investment, horizon, investment, projection);
  if (stages & STAGE.quotas) tabulateQuotas(own.workers, horizon, workers);
  if (stages & STAGE.workers) computeWorkers(own, workers, projection);
  if (stages & STAGE.skills) computeSkills(own, years, projection);
  if (stages & STAGE.totals) computeTotals(exports, imports, projection, years - 1);
}
