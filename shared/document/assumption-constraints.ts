import { brokenRelations, type Relation } from '../model/allowed-range.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { FLOWS } from '../model/equations/model.ts';
import { yearsAfter } from '../model/horizon.ts';
import { ASSUMPTION_PATHS, REGISTER } from '../model/register.ts';
import type { Problem } from '../outcome.ts';
import { valueAtPath } from './changes.ts';

type Where = (path: string) => string;

/**
 * What does not hold between the fields of one scenario's complete assumptions (model.md §§ 2–5, 10). `where` names the
 * path of a field in the file, so that a problem of a scenario points at the scenario.
 */
export const assumptionProblems = (assumptions: Assumptions, baseYear: number, where: Where): readonly Problem[] => [
  ...brokenRelations(assumptions).map((relation) => problemOf(relation, where)),
  ...yearProblems(assumptions, baseYear, where),
];

function problemOf(relation: Relation, where: Where): Problem {
  switch (relation.code) {
    case 'sharesAddUp':
      return {
        where: where('workers.tracks'),
        what: `the initial shares of the tracks add up to ${relation.total}`,
        allowed: 'they must add up to 1',
      };
    case 'cutWithinTariff':
      return {
        where: where('marketAccess.tariffCut'),
        what: `is ${relation.cut}`,
        allowed: `at most the initial tariff of ${relation.tariff} can be cut`,
      };
    case 'saturatingGrows':
      return {
        where: where(`${relation.flow}.growth.from`),
        what: `is ${relation.from}`,
        allowed: 'a saturating path starts at 0 or more',
      };
    case 'ceilingAboveFlow':
      return {
        where: where(`${relation.flow}.growth.ceiling`),
        what: `is ${relation.ceiling}`,
        allowed: `a ceiling above the ${relation.flow} of the base year, ${relation.inBase}, is needed`,
      };
  }
}

const START_YEARS = ASSUMPTION_PATHS.filter((path) => REGISTER[path].calendarYear);

function yearProblems(assumptions: Assumptions, baseYear: number, where: Where): readonly Problem[] {
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
    .map(([path, year]) => ({
      where: where(path),
      what: `is ${year}`,
      allowed: `a year from ${min} to ${max} is needed`,
    }));
}
