import { valueAtPath } from '../../document/changes.ts';
import { isLever, type LeverRange } from '../../document/lever-constraints.ts';
import { allowedRange } from '../../model/allowed-range.ts';
import { type Assumptions, idsOf } from '../../model/assumptions.ts';
import { type AssumptionPath, assumptionAt, assumptionPaths } from '../../model/register.ts';

/** Paths of the levers that a scenario has a number for, in the order of the register. */
export const leversOf = (assumptions: Assumptions): readonly AssumptionPath[] =>
  assumptionPaths(idsOf(assumptions)).filter(
    (path) => isLever(path) && typeof valueAtPath(assumptions, path) === 'number',
  );

/**
 * The range over which a lever is moved where none is stated: where analysts really move it (model.md § 10), stretched
 * to the scenario's own value, within what is allowed.
 */
export function usualRange(assumptions: Assumptions, path: AssumptionPath): LeverRange {
  const own = valueAtPath(assumptions, path) as number;
  const [low, high] = assumptionAt(path).soft;
  const { min, max } = allowedRange(assumptions, path);
  return {
    path,
    from: Math.max(min.value, Math.min(low, own)),
    to: Math.min(max.value, Math.max(high, own)),
  };
}

/** Of the ranges that a document states those of levers that the scenario has. */
export function statedRanges(
  assumptions: Assumptions,
  stated: readonly { readonly path: string; readonly from: number; readonly to: number }[] = [],
): readonly LeverRange[] {
  const own = new Set<string>(leversOf(assumptions));
  return stated.filter((range): range is LeverRange => own.has(range.path));
}
