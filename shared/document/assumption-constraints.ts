import { type Problem, problem } from '../language/problems.ts';
import { brokenRelations, type Relation } from '../model/allowed-range.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { FLOWS } from '../model/equations/model.ts';
import { yearsAfter } from '../model/horizon.ts';
import { ASSUMPTION_PATHS, REGISTER } from '../model/register.ts';
import { valueAtPath } from './changes.ts';

/**
 * What does not hold between the fields of one scenario's complete assumptions (model.md §§ 2–5, 10), each at the path
 * of its assumption.
 */
export const assumptionProblems = (assumptions: Assumptions, baseYear: number): readonly Problem[] => [
  ...brokenRelations(assumptions).map(problemOf),
  ...yearProblems(assumptions, baseYear),
];

function problemOf(relation: Relation): Problem {
  switch (relation.code) {
    case 'sharesAddUp':
      return problem('assumption.sharesTotal', 'workers.tracks', { total: relation.total });
    case 'cutWithinTariff': {
      const { cut, tariff } = relation;
      return problem('assumption.cutAboveTariff', 'marketAccess.tariffCut', { cut, tariff });
    }
    case 'saturatingGrows':
      return problem('assumption.saturatingFromBelow', `${relation.flow}.growth.from`, { value: relation.from });
    case 'ceilingAboveFlow': {
      const { flow, ceiling, inBase } = relation;
      return problem('assumption.ceilingTooLow', `${flow}.growth.ceiling`, { flow, ceiling, inBase });
    }
  }
}

const START_YEARS = ASSUMPTION_PATHS.filter((path) => REGISTER[path].calendarYear);

function yearProblems(assumptions: Assumptions, baseYear: number): readonly Problem[] {
  const { min, max } = yearsAfter(baseYear);
  const years: readonly (readonly [path: string, year: number])[] = [
    ...START_YEARS.map((path) => [path, valueAtPath(assumptions, path) as number] as const),
    ...assumptions.shocks.map(({ year }, index) => [`shocks[${index}].year`, year] as const),
    ...FLOWS.flatMap((flow) =>
      Object.keys(assumptions[flow].overrides).map((year) => [`${flow}.overrides["${year}"]`, Number(year)] as const),
    ),
  ];
  return years
    .filter(([, year]) => !(year >= min && year <= max))
    .map(([path, value]) => problem('assumption.year', path, { value, first: min, last: max }));
}
