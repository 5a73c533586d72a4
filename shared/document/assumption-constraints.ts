import { type Problem, problem } from '../language/problems.ts';
import type { Assumptions, Growth } from '../model/assumptions.ts';
import { baseFlow } from '../model/equations/growth.ts';
import { LAST_YEAR, REGISTER, TRACKS } from '../model/register.ts';

/** Shares of tracks may miss 1 by this much. */
const SHARE_TOLERANCE = 1e-9;

/**
 * What must hold between the fields of one scenario's complete assumptions (model.md §§ 2–5, 10), each at the path
 * of its assumption.
 */
export function assumptionProblems(assumptions: Assumptions, baseYear: number): readonly Problem[] {
  const problems: Problem[] = [];
  checkShares(assumptions, problems);
  checkTariff(assumptions, problems);
  checkSaturation('exports', assumptions, problems);
  checkSaturation('imports', assumptions, problems);
  checkYears(assumptions, baseYear, problems);
  return problems;
}

function checkShares({ workers }: Assumptions, problems: Problem[]): void {
  const total = TRACKS.reduce((sum, track) => sum + workers.tracks[track].initialShare, 0);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    problems.push(problem('assumption.sharesTotal', 'workers.tracks', { total }));
  }
}

function checkTariff({ marketAccess }: Assumptions, problems: Problem[]): void {
  const { tariffCut, initialTariff } = marketAccess;
  if (tariffCut > initialTariff) {
    problems.push(problem('assumption.cutAboveTariff', 'marketAccess.tariffCut', { value: tariffCut, initialTariff }));
  }
}

function checkSaturation(flow: 'exports' | 'imports', assumptions: Assumptions, problems: Problem[]): void {
  const growth: Growth = assumptions[flow].growth;
  if (growth.shape !== 'saturating') return;
  // Changed as a leaf, the rate at the start is in range for the other shapes.
  if (growth.from < 0) {
    problems.push(problem('assumption.saturatingFromBelow', `${flow}.growth.from`, { value: growth.from }));
  }
  const base = baseFlow(flow, assumptions.base);
  if (growth.ceiling <= base) {
    problems.push(problem('assumption.ceilingTooLow', `${flow}.growth.ceiling`, { value: growth.ceiling, flow, base }));
  }
}

const START_YEARS = Object.entries(REGISTER).flatMap(([path, { calendarYear }]) =>
  calendarYear ? [path.split('.')] : [],
);

function checkYears(assumptions: Assumptions, baseYear: number, problems: Problem[]): void {
  const check = (path: string, year: number) => {
    if (year > baseYear && year <= LAST_YEAR) return;
    problems.push(problem('assumption.year', path, { value: year, first: baseYear + 1, last: LAST_YEAR }));
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
