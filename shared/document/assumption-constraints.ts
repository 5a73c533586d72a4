import { type Problem, problem } from '../language/problems.ts';
import { brokenRelations, type Relation } from '../model/allowed-range.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { quoted } from './json-text.ts';

/**
 * What does not hold between the fields of one scenario's complete assumptions (model.md §§ 2–5, 10), each at the path
 * of its assumption.
 */
export const assumptionProblems = (assumptions: Assumptions): readonly Problem[] => [
  ...brokenRelations(assumptions).map(problemOf),
  ...movingOnProblems(assumptions),
  ...shockProblems(assumptions),
];

function problemOf(relation: Relation): Problem {
  switch (relation.code) {
    case 'sharesAddUp': {
      const { of, total } = relation;
      return problem('assumption.sharesTotal', of === 'tracks' ? 'workers.tracks' : `${of}.groups`, { of, total });
    }
    case 'saturatingGrows':
      return problem('assumption.saturatingFromBelow', `${relation.at}.from`, { value: relation.from });
    case 'ceilingAboveFlow': {
      const { at, flow, group, ceiling, inBase } = relation;
      return problem('assumption.ceilingTooLow', `${at}.ceiling`, { flow, group, ceiling, inBase });
    }
  }
}

/** Workers move on to another track that there is. */
function movingOnProblems({ workers: { tracks } }: Assumptions): readonly Problem[] {
  const ids = Object.keys(tracks);
  return ids.flatMap((id) => {
    const to = tracks[id]!.moveOnTo;
    const others = ids.filter((other) => other !== id);
    if (to === null || others.includes(to)) return [];
    return problem('assumption.moveOnTo', `workers.tracks.${id}.moveOnTo`, { to: quoted(to), others });
  });
}

/** A shock of a group is one of a group that its flow has, or one of its two flows. */
function shockProblems({ shocks, exports, imports }: Assumptions): readonly Problem[] {
  const groupsOf = { exports: Object.keys(exports.groups), imports: Object.keys(imports.groups) };
  return shocks.flatMap(({ flow, group }, index) => {
    const groups = flow === 'both' ? [...groupsOf.exports, ...groupsOf.imports] : groupsOf[flow];
    if (group === null || groups.includes(group)) return [];
    return problem('assumption.shockGroup', `shocks[${index}].group`, { group: quoted(group), groups });
  });
}
