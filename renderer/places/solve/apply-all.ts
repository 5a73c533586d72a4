import type { Edited } from '../../../shared/document/edits/edit.ts';
import { setValue } from '../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { accepted } from '../../../shared/outcome.ts';
import type { SolvedScenario } from './use-solved.ts';

/** Scenarios that stand below the target and for which a value was found that reaches it. */
export const toApply = (rows: readonly SolvedScenario[]): readonly SolvedScenario[] =>
  rows.filter(({ solved }) => solved.standing === 'below' && solved.shown.length > 0);

/** Writes what was found for each scenario into it, in one edit; nothing where one of them cannot take it. */
export function applyAll(
  document: ScenarioDocument,
  path: AssumptionPath,
  found: readonly { readonly scenario: string; readonly value: number }[],
  carry: boolean,
): Edited {
  let next = accepted(document) as Edited;
  for (const { scenario, value } of found) {
    if (!next.ok) return next;
    next = setValue(next.value, { scenario, path, value, carry });
  }
  return next;
}
