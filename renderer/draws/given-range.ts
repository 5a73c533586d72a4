import type { DensityCurve } from '../../shared/charts/density-layout.ts';
import type { Distribution, UncertainInput } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { applyDrawn, inputsOf } from '../../shared/questions/draws/uncertain-inputs.ts';
import { constantOf, densityAt, hasEnds, reachOf, shareBelow } from '../../shared/questions/probability/densities.ts';
import type { InputRange } from '../../shared/wording/range-in-words.ts';

/** What an uncertain input makes of a scenario's own value, within the assumption's range. */
export interface GivenRange extends InputRange {
  /** Every draw lies between `low` and `high`; else nine in ten do. */
  readonly every: boolean;
  /** How likely each value is; a number where every draw gives it. */
  readonly curve: DensityCurve | number;
  /** From a value of the assumption back to what was drawn. */
  readonly drawnAt: (value: number) => number;
}

/** Of draws beyond these tails a picture shows nothing. */
const SHOWN_TAIL = 0.004;

/** The values an input gives in a scenario, or null where the scenario has no such assumption. */
export function givenRange(assumptions: Assumptions, input: UncertainInput): GivenRange | null {
  const [applied] = inputsOf(assumptions, [input]).inputs;
  if (!applied) return null;
  const { own, apply, min, max } = applied;
  const { distribution } = input;
  const valueAt = (drawn: number) => (apply === 'shift' ? own + drawn : own * drawn);
  const drawnAt = (value: number) => (apply === 'shift' ? value - own : own === 0 ? 1 : value / own);
  const held = (drawn: number) => applyDrawn(applied, drawn);
  const [low, high] = ordered(reachOf(distribution, 0.05).map(held));
  const [heldLow, heldHigh] =
    own === 0 && apply === 'factor'
      ? [0, 0]
      : sharesHeld(distribution, drawnAt, apply === 'factor' && own < 0, min, max);
  return {
    own,
    low,
    high,
    every: hasEnds(distribution) || constantOf(distribution) !== null,
    heldLow,
    heldHigh,
    bounds: [min, max],
    curve: curveOf(distribution, held, drawnAt, apply === 'factor' && own === 0),
    valueAt,
    drawnAt,
  };
}

const ordered = (pair: readonly number[]): readonly [number, number] =>
  pair[0]! <= pair[1]! ? [pair[0]!, pair[1]!] : [pair[1]!, pair[0]!];

function curveOf(
  distribution: Distribution,
  held: (drawn: number) => number,
  drawnAt: (value: number) => number,
  unmoved: boolean,
): DensityCurve | number {
  const constant = unmoved ? 1 : constantOf(distribution);
  if (constant !== null) return held(constant);
  const [from, to] = ordered(reachOf(distribution, SHOWN_TAIL).map(held));
  if (from === to) return from;
  return {
    from,
    to,
    density: (value) => densityAt(distribution, drawnAt(value)),
    corners: 'mode' in distribution ? [held(distribution.mode)] : [],
  };
}

/** Shares of draws that would lie below and above the range; a factor on a value below zero turns the order round. */
function sharesHeld(
  distribution: Distribution,
  drawnAt: (value: number) => number,
  turned: boolean,
  min: number,
  max: number,
): readonly [number, number] {
  const below = shareBelow(distribution, drawnAt(min));
  const above = 1 - shareBelow(distribution, drawnAt(max));
  return turned ? [1 - below, 1 - above] : [below, above];
}
