import { valueAtPath } from '../../../shared/document/changes.ts';
import { differences } from '../../../shared/document/differences.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { isOfWorkers } from '../../../shared/document/workers.ts';
import { idsOf } from '../../../shared/model/assumptions.ts';
import {
  assumptionAt,
  assumptionPaths,
  byIds,
  GROUPS,
  isAssumptionPath,
  type Role,
  type WholePath,
  wholeAt,
  wholePaths,
} from '../../../shared/model/register.ts';

/** Levers and what is outside our control are kept apart. */
export interface AssumptionsOfRole {
  readonly role: Role;
  readonly paths: readonly string[];
}

const partOf = (path: string) => (isAssumptionPath(path) ? assumptionAt(path) : wholeAt(path as WholePath));
const group = (path: string): number => GROUPS.indexOf(partOf(path).group);
/** Every path, in the order of the panel: whole values before what is in them. */
const paths = byIds((ids) => [...wholePaths(ids), ...assumptionPaths(ids)].toSorted((a, b) => group(a) - group(b)));

/**
 * The rows of the table of assumptions: where some scenario differs from the baseline, or all that some scenario has,
 * those of workers where there are any.
 */
export function shownAssumptions(
  scenarios: readonly ProjectedScenario[],
  baseline: ProjectedScenario,
  all: boolean,
  workers: boolean,
): readonly AssumptionsOfRole[] {
  const differing = new Set(scenarios.flatMap(({ assumptions }) => differences(baseline.assumptions, assumptions)));
  const had = (path: string) => scenarios.some(({ assumptions }) => valueAtPath(assumptions, path) !== undefined);
  const shown = paths(idsOf(baseline.assumptions)).filter((path) =>
    all ? had(path) && (workers || !isOfWorkers(path)) : differing.has(path),
  );
  return (['lever', 'world'] as const).flatMap((role) => {
    const ofRole = shown.filter((path) => partOf(path).role === role);
    return ofRole.length === 0 ? [] : [{ role, paths: ofRole }];
  });
}
