import { valueAtPath } from '../../../shared/document/changes.ts';
import { differences } from '../../../shared/document/differences.ts';
import { reasonFor, reasonText } from '../../../shared/document/rationale.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { ATTRIBUTION_GROUPS, type Group } from '../../../shared/questions/attribution/attribution-groups.ts';
import type { DifferingGroup } from '../../../shared/tables/changed.ts';
import { labelOf, valueText } from '../../metrics/value-text.ts';
import { names } from '../../names.ts';

const GROUPS = Object.keys(ATTRIBUTION_GROUPS) as readonly Group[];

/** The part in a difference that an assumption has a share in. */
export function groupOf(path: string): Group {
  const starred = path.replace(/^((?:ex|im)ports\.groups)\.[^.]+/, '$1.*');
  const within = (start: string) => `${starred}.`.startsWith(`${start}.`);
  return GROUPS.find((group) => ATTRIBUTION_GROUPS[group].paths.some(within))!;
}

/** Where two scenarios differ, by the groups over which a difference is split, in their order. */
export function differingGroups(
  document: ScenarioDocument,
  from: { readonly assumptions: Assumptions },
  to: { readonly id: string; readonly assumptions: Assumptions },
): readonly DifferingGroup[] {
  const rows = differences(from.assumptions, to.assumptions).map((path) => ({
    group: groupOf(path),
    differing: {
      path,
      label: labelOf(path),
      from: valueText(path, valueAtPath(from.assumptions, path)),
      to: valueText(path, valueAtPath(to.assumptions, path)),
      reason: reasonText(names(), path, reasonFor(document, to.id, path)),
    },
  }));
  return GROUPS.flatMap((group): readonly DifferingGroup[] => {
    const differing = rows.filter((row) => row.group === group).map((row) => row.differing);
    return differing.length === 0 ? [] : [{ group, label: names().words.attribution[group], differing }];
  });
}
