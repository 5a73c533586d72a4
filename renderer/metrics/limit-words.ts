import { settableRange } from '../../shared/document/edits/shares.ts';
import type { Limit } from '../../shared/model/allowed-range.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type Horizon, yearsAfter } from '../../shared/model/horizon.ts';
import type { AssumptionPath } from '../../shared/model/register.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';

const CUT = 'marketAccess.tariffCut';
const TARIFF = 'marketAccess.initialTariff';

/** Why a value is not possible beside the other assumptions, as a sentence that names what is in the way; null where it is. */
export function limitProblem(
  path: AssumptionPath,
  value: number,
  assumptions: Assumptions,
  horizon: Horizon,
): string | null {
  const { min, max } = settableRange(assumptions, path, horizon);
  if (value >= min.value && value <= max.value) return null;
  return sentenceOf(value < min.value ? min.by : max.by, path, value);
}

/** Null for what is refused otherwise: nothing is read outside of the register's own range. */
function sentenceOf(limit: Limit, path: AssumptionPath, value: number): string | null {
  const said = names().exactly;
  const [label, text] = [names().assumption(path).label, said(path, value)];
  switch (limit.code) {
    case 'register':
    // Shares of tracks take one another along.
    case 'sharesAddUp':
      return null;
    case 'afterBaseYear': {
      const { min, max } = yearsAfter(limit.base);
      return words.limits.afterBaseYear(label, text, min, max);
    }
    case 'cutWithinTariff':
      return path === CUT
        ? words.limits.cutAboveTariff(label, text, said(TARIFF, limit.tariff))
        : words.limits.tariffBelowCut(label, text, said(CUT, limit.cut));
    case 'saturatingGrows':
      return words.limits.saturatingGrows(label, text);
    case 'ceilingAboveFlow': {
      const { flow, ceiling, inBase } = limit;
      const ceilingPath = `${flow}.growth.ceiling` as const;
      return path === ceilingPath
        ? words.limits.ceilingNotAboveFlow(label, text, flow, said(ceilingPath, inBase))
        : words.limits.flowNotBelowCeiling(label, text, flow, said(ceilingPath, ceiling));
    }
  }
}
