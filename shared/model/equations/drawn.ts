import { atLeast, atMost, choose, constant, f, type Quantity } from '../algebra/formula.ts';
import type { Assumptions } from '../assumptions.ts';
import { type AssumptionPath, REGISTER } from '../register.ts';
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

const CUT = 'marketAccess.tariffCut';
const TARIFF = 'marketAccess.initialTariff';

/**
 * Assumptions as they are in a draw: the scenario's own shifted or multiplied by the amount drawn, held within their
 * range; and the tariff cut held to the initial tariff of the same draw, which may be drawn as well.
 */
export function asDrawn<Input extends UncertainAssumption>(
  { marketAccess }: Assumptions,
  inputs: readonly Input[],
  amountOf: (input: Input) => Quantity,
): ReadonlyMap<string, Quantity> {
  const drawn = new Map<string, Quantity>(inputs.map((input) => [input.path, moved(input, amountOf(input))]));
  if (!drawn.has(CUT) && !drawn.has(TARIFF)) return drawn;
  const cut = drawn.get(CUT) ?? givenOf(CUT, marketAccess.tariffCut);
  const tariff = drawn.get(TARIFF) ?? givenOf(TARIFF, marketAccess.initialTariff);
  const held = () => choose(f`${cut} > ${tariff}`, f`min(${cut}, ${tariff})`.because('heldByTariff'), f`${cut}`);
  return drawn.set(CUT, constant(`held:${CUT}`, '1', held, { quiet: true }));
}

function moved({ path, apply, own, min, max }: UncertainAssumption, amount: Quantity): Quantity {
  const given = givenOf(path, own);
  const free = apply === 'shift' ? f`${given} + ${amount}` : f`${given} × ${amount}`;
  const held = atMost(max, atLeast(min, free, 'heldAtLeast', min), 'heldAtMost', max);
  return constant(`drawn:${path}`, REGISTER[path].unit, () => held);
}

/** What is drawn for an uncertain assumption, as a number that is given: `shift:base.exportShare`. */
export const amountDrawn = ({ path, apply }: UncertainAssumption, from: string, value = 0): Quantity => ({
  id: `${apply}:${path}`,
  unit: apply === 'shift' ? REGISTER[path].unit : '1',
  given: { path: from, value },
});
