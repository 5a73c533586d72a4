import { ASSUMPTION_PATHS, type AssumptionPath, isAssumptionPath } from '../../shared/model/register.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { GridAxis } from '../../shared/questions/questions.ts';
import { allProblems, isGiven, unknown } from './choices.ts';

/** Values given on the command line, read from their text. */

// One way only to read each digit: what is no number is found out in one pass.
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A number with a point, as JSON and CSV write it. */
export function givenNumber(where: string, text: string | undefined): Outcome<number> {
  const allowed = 'a number such as 8000, 0.05 or 1e6 is needed';
  if (text === undefined) return refused({ where, what: 'is missing', allowed });
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? accepted(value) : refused({ where, what: isGiven(text), allowed });
}

export function givenAssumption(where: string, path: string | undefined): Outcome<AssumptionPath> {
  if (path === undefined) {
    return refused({ where, what: 'is missing', allowed: 'name an assumption by its path, such as exports.growth.to' });
  }
  return isAssumptionPath(path) ? accepted(path) : refused(unknown(where, path, ASSUMPTION_PATHS));
}

/** `PATH=FROM:TO:COUNT` */
export function givenAxis(where: string, text: string | undefined): Outcome<GridAxis> {
  const allowed = 'PATH=FROM:TO:COUNT is needed, such as exports.growth.to=0:0.1:11';
  if (text === undefined) return refused({ where, what: 'is missing', allowed });
  const parts = /^([^=]*)=([^:]*):([^:]*):([^:]*)$/.exec(text);
  if (!parts) return refused({ where, what: isGiven(text), allowed });
  const path = givenAssumption(where, parts[1]);
  const [from, to, count] = [2, 3, 4].map((k) => givenNumber(where, parts[k])) as [
    Outcome<number>,
    Outcome<number>,
    Outcome<number>,
  ];
  if (!path.ok || !from.ok || !to.ok || !count.ok) return allProblems(path, from, to, count);
  return accepted({ path: path.value, from: from.value, to: to.value, count: count.value });
}
