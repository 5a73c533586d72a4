import { valueAtPath } from '../../../shared/document/changes.ts';
import { differences } from '../../../shared/document/differences.ts';
import {
  ASSUMPTION_PATHS,
  GROUPS,
  isAssumptionPath,
  assumptionAt,
  type Role,
  WHOLE_VALUES, wholeAt,
  type WholePath,
} from '../../../shared/model/register.ts';
import type { ProjectedScenario } from '../../document/projections.ts';

/** Levers and what is outside our control are kept apart. */
export interface AssumptionsOfRole {
  readonly role: Role;
  readonly paths: readonly string[];
}

const { keys } = Object;
const partOf = (path: string) => (isAssumptionPath(path) ? assumptionAt(path) : wholeAt(path as WholePath));
const group = (path: string): number => GROUPS.indexOf(partOf(path).group);
/** Every path, in the order of the panel: whole values before what is in them. */
const PATHS = [...keys(WHOLE_VALUES), ...ASSUMPTION_PATHS].toSorted((a, b) => group(a) - group(b));

/** The rows of the table of assumptions: where some scenario differs from the baseline, or all that some scenario has. */
export function shownAssumptions(
  scenarios: readonly ProjectedScenario[],
  baseline: ProjectedScenario,
  all: boolean,
): readonly AssumptionsOfRole[] {
  const differing = new Set(scenarios.flatMap(({ assumptions }) => differences(baseline.assumptions, assumptions)));
  const had = (path: string) => scenarios.some(({ assumptions }) => valueAtPath(assumptions, path) !== undefined);
  const shown = PATHS.filter((path) => (all ? had(path) : differing.has(path)));
  return (['lever', 'world'] as const).flatMap((role) => {
    const paths = shown.filter((path) => partOf(path).role === role);
    return paths.length === 0 ? [] : [{ role, paths }];
  });
}
