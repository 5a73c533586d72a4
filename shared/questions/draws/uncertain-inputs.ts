import { valueAtPath, withValue } from '../../document/changes.ts';
import type { UncertainInput } from '../../document/schema.ts';
import { rangeAlone } from '../../model/allowed-range.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import type { UncertainAssumption } from '../../model/equations/drawn.ts';
import type { AssumptionPath } from '../../model/register.ts';

/** An uncertain input as one scenario takes it; its range is by the register and the shape of the scenario's path. */
export interface AppliedInput extends UncertainAssumption {
  /** Place among the document's uncertain inputs: its dimension in every draw. */
  readonly dimension: number;
}

/** The inputs that a scenario has, and the paths of those that it has not and that leave it as it is. */
export function inputsOf(
  assumptions: Assumptions,
  inputs: readonly UncertainInput[],
): { readonly inputs: readonly AppliedInput[]; readonly absent: readonly AssumptionPath[] } {
  const applied: AppliedInput[] = [];
  const absent: AssumptionPath[] = [];
  inputs.forEach((input, dimension) => {
    const path = input.path as AssumptionPath;
    const own = valueAtPath(assumptions, path);
    if (typeof own === 'number') {
      const [min, max] = rangeAlone(assumptions, path);
      applied.push({ dimension, path, apply: input.apply, own, min, max });
    } else {
      absent.push(path);
    }
  });
  return { inputs: applied, absent };
}

/** The scenario's value shifted by what was drawn, or multiplied with it, within the assumption's range. */
export function applyDrawn({ apply, own, min, max }: AppliedInput, drawn: number): number {
  const value = apply === 'shift' ? own + drawn : own * drawn;
  return Math.min(max, Math.max(min, value));
}

/** The assumptions of a scenario with values in place of the given inputs; `drawn[k]` belongs to `inputs[k]`. */
export const withDrawn = (
  assumptions: Assumptions,
  inputs: readonly AppliedInput[],
  drawn: ArrayLike<number>,
): Assumptions =>
  inputs.reduce((result, input, k) => withValue(result, input.path, applyDrawn(input, drawn[k]!)), assumptions);
