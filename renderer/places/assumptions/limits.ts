import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { type AssumptionPath, LAST_YEAR, REGISTER } from '../../../shared/model/register.ts';
import { names } from '../../names.ts';

/** Between which values an assumption can be set, beside the others as they are, and what narrows it. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly why?: string;
}

/** The register's range, narrowed by what must hold between assumptions (model.md §§ 2, 3, 10). */
export function limitsOf(path: AssumptionPath, assumptions: Assumptions, baseYear: number): Limits {
  const { min, max, calendarYear } = REGISTER[path];
  if (calendarYear) return { min: baseYear + 1, max: LAST_YEAR };
  const { tariffCut, initialTariff } = assumptions.marketAccess;
  switch (path) {
    case 'marketAccess.tariffCut':
      return { min, max: initialTariff, why: `at most the tariff today can be cut, ${said(TARIFF, initialTariff)}` };
    case 'marketAccess.initialTariff':
      return { min: Math.max(min, tariffCut), max, why: `it cannot be below the cut of ${said(CUT, tariffCut)}` };
    case 'exports.growth.from':
    case 'imports.growth.from': {
      const { shape } = assumptions[flowOf(path)].growth;
      return shape === 'saturating' ? { min: 0, max, why: 'a saturating path starts at 0% or more' } : { min, max };
    }
    case 'exports.growth.ceiling':
    case 'imports.growth.ceiling': {
      const flow = baseFlow(flowOf(path), assumptions.base);
      // Just above: at the flow itself there is no room to grow.
      const least = flow + Math.max(1e-6, flow * 1e-9);
      return { min: least, max, why: `it must be above the ${flowOf(path)} of the base year, ${said(path, flow)}` };
    }
    default:
      return { min, max };
  }
}

const TARIFF = 'marketAccess.initialTariff';
const CUT = 'marketAccess.tariffCut';

const said = (path: AssumptionPath, value: number | null): string => names().value(path, value);

const flowOf = (path: string): 'exports' | 'imports' => (path.startsWith('exports.') ? 'exports' : 'imports');

/** Why a value is not possible beside the others, as a sentence, or null where it is. */
export function limitProblem(
  path: AssumptionPath,
  value: number,
  assumptions: Assumptions,
  baseYear: number,
): string | null {
  const { min, max, why } = limitsOf(path, assumptions, baseYear);
  if (why === undefined || (value >= min && value <= max)) return null;
  return `${names().assumption(path).label}: ${names().value(path, value)} is not possible, ${why}`;
}
