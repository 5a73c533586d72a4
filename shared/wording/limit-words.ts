import { settableRange } from '../document/edits/shares.ts';
import type { Names } from '../language/names.ts';
import type { Limit } from '../model/allowed-range.ts';
import type { Assumptions } from '../model/assumptions.ts';
import type { AssumptionPath } from '../model/register.ts';

/** Why a value is not possible beside the other assumptions, as a sentence that names what is in the way; null where it is. */
export function limitProblem(
  names: Names,
  path: AssumptionPath,
  value: number,
  assumptions: Assumptions,
): string | null {
  const { min, max } = settableRange(assumptions, path);
  if (value >= min.value && value <= max.value) return null;
  return sentenceOf(names, value < min.value ? min.by : max.by, path, value);
}

/** Null for what is refused otherwise: nothing is read outside of the register's own range. */
function sentenceOf(names: Names, limit: Limit, path: AssumptionPath, value: number): string | null {
  const said = names.exactly;
  const [label, text] = [names.assumption(path).label, said(path, value)];
  switch (limit.code) {
    case 'register':
    // Shares take one another along.
    case 'sharesAddUp':
      return null;
    case 'saturatingGrows':
      return names.words.limits.saturatingGrows(label, text);
    case 'ceilingAboveFlow': {
      const { at, flow, ceiling, inBase } = limit;
      const ceilingPath = `${at}.ceiling` as AssumptionPath;
      return path === ceilingPath
        ? names.words.limits.ceilingNotAboveFlow(label, text, flow, said(ceilingPath, inBase))
        : names.words.limits.flowNotBelowCeiling(label, text, flow, said(ceilingPath, ceiling));
    }
  }
}
