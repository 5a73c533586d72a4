import type { Assumptions, Growth } from '../model/assumptions.ts';
import { baseFlow } from '../model/equations/growth.ts';
import { LAST_YEAR, REGISTER, TRACKS } from '../model/register.ts';
import type { Problem } from '../outcome.ts';

/** Shares of tracks may miss 1 by this much. */
const SHARE_TOLERANCE = 1e-9;

/**
 * What must hold between the fields of one scenario's complete assumptions (model.md §§ 2–5, 10). `where` names the
 * path of a field in the file, so that a problem of a scenario points at the scenario.
 */
export function assumptionProblems(
  assumptions: Assumptions,
  baseYear: number,
  where: (path: string) => string,
): readonly Problem[] {
  const problems: Problem[] = [];
  checkShares(assumptions, where, problems);
  checkTariff(assumptions, where, problems);
  checkSaturation('exports', assumptions, where, problems);
  checkSaturation('imports', assumptions, where, problems);
  checkYears(assumptions, baseYear, where, problems);
  return problems;
}

type Where = (path: string) => string;

function checkShares({ workers }: Assumptions, where: Where, problems: Problem[]): void {
  const total = TRACKS.reduce((sum, track) => sum + workers.tracks[track].initialShare, 0);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    problems.push({
      where: where('workers.tracks'),
      what: `the initial shares of the tracks add up to ${total}`,
      allowed: 'they must add up to 1',
    });
  }
}

function checkTariff({ marketAccess }: Assumptions, where: Where, problems: Problem[]): void {
  const { tariffCut, initialTariff } = marketAccess;
  if (tariffCut > initialTariff) {
    problems.push({
      where: where('marketAccess.tariffCut'),
      what: `is ${tariffCut}`,
      allowed: `at most the initial tariff of ${initialTariff} can be cut`,
    });
  }
}

function checkSaturation(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  where: Where,
  problems: Problem[],
): void {
  const growth: Growth = assumptions[flow].growth;
  if (growth.shape !== 'saturating') return;
  // Changed as a leaf, the rate at the start is in range for the other shapes.
  if (growth.from < 0) {
    problems.push({
      where: where(`${flow}.growth.from`),
      what: `is ${growth.from}`,
      allowed: 'a saturating path starts at 0 or more',
    });
  }
  const base = baseFlow(flow, assumptions.base);
  if (growth.ceiling <= base) {
    problems.push({
      where: where(`${flow}.growth.ceiling`),
      what: `is ${growth.ceiling}`,
      allowed: `a ceiling above the ${flow} of the base year, ${base}, is needed`,
    });
  }
}

const START_YEARS = Object.entries(REGISTER).flatMap(([path, { calendarYear }]) =>
  calendarYear ? [path.split('.')] : [],
);

function checkYears(assumptions: Assumptions, baseYear: number, where: Where, problems: Problem[]): void {
  const check = (path: string, year: number) => {
    if (year > baseYear && year <= LAST_YEAR) return;
    problems.push({
      where: where(path),
      what: `is ${year}`,
      allowed: `a year from ${baseYear + 1} to ${LAST_YEAR} is needed`,
    });
  };
  for (const keys of START_YEARS) {
    let value: unknown = assumptions;
    for (const key of keys) value = (value as Readonly<Record<string, unknown>>)[key];
    check(keys.join('.'), value as number);
  }
  assumptions.shocks.forEach((shock, index) => {
    check(`shocks[${index}].year`, shock.year);
  });
  for (const flow of ['exports', 'imports'] as const) {
    for (const year in assumptions[flow].overrides) check(`${flow}.overrides["${year}"]`, Number(year));
  }
}
