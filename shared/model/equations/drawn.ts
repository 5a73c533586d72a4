import { atLeast, atMost, constant, f, type Quantity } from '../algebra/formula.ts';
import { type AssumptionPath, assumptionAt } from '../register.ts';
import { givenOf } from './model.ts';

/** An uncertain assumption as one scenario takes it (§ 8). */
export interface UncertainAssumption {
  readonly path: AssumptionPath;
  readonly apply: 'shift' | 'factor';
  /** The scenario's own value. */
  readonly own: number;
  /** Range in which the result is held. */
  readonly min: number;
  readonly max: number;
}

/** Assumptions as they are in a draw: the scenario's own shifted or multiplied by the amount drawn, held within their range. */
export const asDrawn = <Input extends UncertainAssumption>(
  inputs: readonly Input[],
  amountOf: (input: Input) => Quantity,
): ReadonlyMap<string, Quantity> => new Map(inputs.map((input) => [input.path, moved(input, amountOf(input))]));

function moved({ path, apply, own, min, max }: UncertainAssumption, amount: Quantity): Quantity {
  const given = givenOf(path, own);
  const free = apply === 'shift' ? f`${given} + ${amount}` : f`${given} × ${amount}`;
  const held = atMost(max, atLeast(min, free, 'heldAtLeast', min), 'heldAtMost', max);
  return constant(`drawn:${path}`, assumptionAt(path).unit, () => held);
}

/** What is drawn for an uncertain assumption, as a number that is given: `shift:base.exportShare`. */
export const amountDrawn = ({ path, apply }: UncertainAssumption, from: string, value = 0): Quantity => ({
  id: `${apply}:${path}`,
  unit: apply === 'shift' ? assumptionAt(path).unit : '1',
  given: { path: from, value },
});
