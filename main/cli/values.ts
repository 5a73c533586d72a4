import type { LeverRange } from '../../shared/document/lever-constraints.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { problem } from '../../shared/language/problems.ts';
import { type AssumptionPath, assumptionPaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import type { GridAxis } from '../../shared/questions/questions.ts';
import { allProblems, briefly, unknown } from './choices.ts';

/** Values given on the command line, read from their text. */

// One way only to read each digit: what is no number is found out in one pass.
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A number with a point, as JSON and CSV write it. */
export function givenNumber(where: string, text: string | undefined): Outcome<number> {
  if (text === undefined) return refused(problem('commandLine.noNumber', where));
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value)
    ? accepted(value)
    : refused(problem('commandLine.number', where, { given: briefly(text) }));
}

export function givenAssumption(
  { structure }: ScenarioDocument,
  where: string,
  path: string | undefined,
): Outcome<AssumptionPath> {
  if (path === undefined) return refused(problem('commandLine.noAssumption', where));
  const known = assumptionPaths(idsIn(structure));
  const found = known.find((one) => one === path);
  return found ? accepted(found) : refused(unknown(where, path, known));
}

/** `PATH=FROM:TO` */
export function givenRange(document: ScenarioDocument, where: string, text: string): Outcome<LeverRange> {
  const parts = /^([^=]*)=([^:]*):([^:]*)$/.exec(text);
  if (!parts) return refused(problem('commandLine.leverRange', where, { given: briefly(text) }));
  const path = givenAssumption(document, where, parts[1]);
  const [from, to] = [givenNumber(where, parts[2]), givenNumber(where, parts[3])];
  if (!path.ok || !from.ok || !to.ok) return allProblems(path, from, to);
  return accepted({ path: path.value, from: from.value, to: to.value });
}

/** `PATH=FROM:TO:COUNT` */
export function givenAxis(document: ScenarioDocument, where: string, text: string | undefined): Outcome<GridAxis> {
  if (text === undefined) return refused(problem('commandLine.noAxis', where));
  const parts = /^([^=]*)=([^:]*):([^:]*):([^:]*)$/.exec(text);
  if (!parts) return refused(problem('commandLine.axis', where, { given: briefly(text) }));
  const path = givenAssumption(document, where, parts[1]);
  const [from, to, count] = [2, 3, 4].map((k) => givenNumber(where, parts[k])) as [
    Outcome<number>,
    Outcome<number>,
    Outcome<number>,
  ];
  if (!path.ok || !from.ok || !to.ok || !count.ok) return allProblems(path, from, to, count);
  return accepted({ path: path.value, from: from.value, to: to.value, count: count.value });
}
