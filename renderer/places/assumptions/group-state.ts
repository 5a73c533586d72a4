import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type Group, REGISTERED } from '../../../shared/model/register.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { useDocument, useLaterDocument, useSelectedScenario } from '../../workspace/workspace-context.ts';

/** What a group of assumptions is drawn from. */
export interface GroupState {
  readonly document: ScenarioDocument;
  readonly scenario: ProjectedScenario;
}

/** The parts of the assumptions in which a group's values stand; those of a flow stand in several groups. */
const PARTS = new Map<Group, ReadonlySet<string>>();
for (const { path, group } of REGISTERED) {
  const part = path.split('.', /^(exports|imports)\./.test(path) ? 2 : 1).join('.');
  PARTS.set(group, new Set([...(PARTS.get(group) ?? []), part]));
}

/**
 * For each group the selected scenario: as it is where a value of the group itself moved, and elsewhere as it was until
 * the frame that shows this has been drawn. So a slider's frame draws the slider's own group, and the rest follows.
 */
export function useGroupStates(): { readonly now: GroupState; readonly of: (group: Group) => GroupState } {
  const now = { document: useDocument(), scenario: useSelectedScenario() };
  const document = useLaterDocument();
  const scenario = projectedScenarios(document).find(({ id }) => id === now.scenario.id);
  const later = scenario && { document, scenario };
  const still = (part: string) =>
    later && valueAtPath(later.scenario.assumptions, part) === valueAtPath(now.scenario.assumptions, part);
  return { now, of: (group) => (later && [...(PARTS.get(group) ?? [])].every(still) ? later : now) };
}
