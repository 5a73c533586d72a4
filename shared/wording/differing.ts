import { valueAtPath } from '../document/changes.ts';
import { differences } from '../document/differences.ts';
import { reasonFor, reasonText } from '../document/rationale.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { ATTRIBUTION_GROUPS, type Group } from '../questions/attribution/attribution-groups.ts';
import type { DifferingGroup } from '../tables/changed.ts';
import { labelOf, valueText } from './value-text.ts';

const GROUPS = Object.keys(ATTRIBUTION_GROUPS) as readonly Group[];

/** The part in a difference that an assumption has a share in. */
export function groupOf(path: string): Group {
  const starred = path.replace(/^((?:ex|im)ports\.groups)\.[^.]+/, '$1.*');
  const within = (start: string) => `${starred}.`.startsWith(`${start}.`);
  return GROUPS.find((group) => ATTRIBUTION_GROUPS[group].paths.some(within))!;
}

/** Where two scenarios differ, by the groups over which a difference is split, in their order. */
export function differingGroups(
  names: Names,
  document: ScenarioDocument,
  from: { readonly assumptions: Assumptions },
  to: { readonly id: string; readonly assumptions: Assumptions },
): readonly DifferingGroup[] {
  const rows = differences(from.assumptions, to.assumptions).map((path) => ({
    group: groupOf(path),
    differing: {
      path,
      label: labelOf(names, path),
      from: valueText(names, path, valueAtPath(from.assumptions, path)),
      to: valueText(names, path, valueAtPath(to.assumptions, path)),
      reason: reasonText(names, path, reasonFor(document, to.id, path)),
    },
  }));
  return GROUPS.flatMap((group): readonly DifferingGroup[] => {
    const differing = rows.filter((row) => row.group === group).map((row) => row.differing);
    return differing.length === 0 ? [] : [{ group, label: names.words.attribution[group], differing }];
  });
}
