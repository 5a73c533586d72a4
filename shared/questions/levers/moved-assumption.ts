import { valueAtPath } from '../../document/changes.ts';
import { type Problem, problem } from '../../language/problems.ts';
import type { Assumptions, Horizon } from '../../model/assumptions.ts';
import { baseFlow } from '../../model/equations/growth.ts';
import { ASSUMPTION_PATHS, type AssumptionPath, REGISTER } from '../../model/register.ts';

/** Moving one assumption of a scenario while all others stay: whether it can be moved, and how far. */

/** Why the assumption cannot be moved in this scenario, or null where it can. */
export function cannotBeMoved(assumptions: Assumptions, path: AssumptionPath, where: string): Problem | null {
  if (path.endsWith('.initialShare')) return problem('question.shareAlone', where, { path });
  if (valueAtPath(assumptions, path) !== undefined) return null;
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const there = ASSUMPTION_PATHS.filter(
    (other) => other.startsWith(parent) && valueAtPath(assumptions, other) !== undefined,
  );
  return problem('question.otherShape', where, { path, there });
}

/** A limit that is not part of what is allowed is kept away from by this share of it. */
const MARGIN = 1e-12;

/**
 * Least and most that the assumption may be while all others of the scenario stay as they are (model.md §§ 2, 3, 10). It
 * holds the scenario's own value, which may be the only one.
 */
export function movableRange(
  assumptions: Assumptions,
  path: AssumptionPath,
  horizon: Horizon,
): readonly [number, number] {
  const [least, most] = rangeBeside(assumptions, path, horizon);
  const own = valueAtPath(assumptions, path);
  // The margin would leave out a value that stands closer to its limit.
  return typeof own === 'number' ? [Math.min(least, own), Math.max(most, own)] : [least, most];
}

function rangeBeside(assumptions: Assumptions, path: AssumptionPath, horizon: Horizon): readonly [number, number] {
  const { min, max, calendarYear } = REGISTER[path];
  const { initialTariff, tariffCut } = assumptions.marketAccess;
  switch (path) {
    case 'marketAccess.tariffCut':
      return [min, Math.min(max, initialTariff)];
    case 'marketAccess.initialTariff':
      return [Math.max(min, tariffCut), max];
    case 'exports.growth.from':
    case 'imports.growth.from':
      return [assumptions[flowOf(path)].growth.shape === 'saturating' ? 0 : min, max];
    case 'exports.growth.ceiling':
    case 'imports.growth.ceiling':
      return [Math.max(baseFlow(flowOf(path), assumptions.base) * (1 + MARGIN), MARGIN), max];
    case 'base.totalTrade':
      return [min, Math.min(max, ...ceilings(assumptions).map(({ ceiling, share }) => ceiling / share))];
    case 'base.exportShare':
      return shareRange(assumptions);
    default:
      return [calendarYear ? horizon.base + 1 : min, max];
  }
}

const flowOf = (path: string): 'exports' | 'imports' => (path.startsWith('exports') ? 'exports' : 'imports');

/** Ceilings of saturating flows, USD m, a little lowered, and the flow's share of the base year's trade. */
function ceilings({ base, exports, imports }: Assumptions) {
  return (['exports', 'imports'] as const).flatMap((flow) => {
    const { growth } = flow === 'exports' ? exports : imports;
    if (growth.shape !== 'saturating') return [];
    const share = flow === 'exports' ? base.exportShare : 1 - base.exportShare;
    return [{ flow, ceiling: growth.ceiling * (1 - MARGIN), share }];
  });
}

function shareRange(assumptions: Assumptions): readonly [number, number] {
  let [least, most] = [0, 1];
  for (const { flow, ceiling } of ceilings(assumptions)) {
    const highest = ceiling / assumptions.base.totalTrade;
    if (flow === 'exports') most = Math.min(most, highest);
    else least = Math.max(least, 1 - highest + MARGIN);
  }
  return [least, most];
}
