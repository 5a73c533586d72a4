import type { Provenance } from '../../document/origins.ts';
import type { Figures } from '../../figures/schema.ts';
import type { Assumptions, Horizon } from '../assumptions.ts';
import type { AssumptionPath, WholePath } from '../register.ts';
import type { ExplainedDraw } from './draw.ts';
import { evaluate, type Formula, operandsOf, textOf } from './formula.ts';
import type { Name, Quantity } from './quantity.ts';

/** What an explanation is made from. */
export interface Explained {
  /** Of a draw: with what was drawn in place. */
  readonly assumptions: Assumptions;
  readonly horizon: Horizon;
  /** The document's figures; without them every assumption stands on its own. */
  readonly figures?: Figures;
  /** Where the scenario's value of an assumption was taken from. */
  readonly provenance?: (path: AssumptionPath) => Provenance;
  /** Why the analyst chose a value, where that was said. */
  readonly rationale?: (path: AssumptionPath | WholePath) => string | undefined;
  /** The draw that is explained, where it is one. */
  readonly draw?: ExplainedDraw;
}

/** The workings of one scenario: every quantity that was asked for so far, each computed once. */
export interface Workings extends Explained {
  /** The quantity of this name, from the formula that `made` gives when it is asked for the first time. */
  quantity(name: Name, made: () => Formula): Quantity;
  /** A number that is given; made once, like a computed one. */
  given(id: string, made: () => Quantity): Quantity;
}

export function workingsOf(explained: Explained): Workings {
  const known = new Map<string, Quantity>();
  const given = (id: string, made: () => Quantity): Quantity => {
    const before = known.get(id);
    if (before) return before;
    const quantity = made();
    known.set(id, quantity);
    return quantity;
  };
  const quantity = (name: Name, made: () => Formula): Quantity => given(name.id, () => computed(name, made()));
  return { ...explained, given, quantity };
}

function computed({ id, label, unit }: Name, formula: Formula): Quantity {
  const value = evaluate(formula);
  const text = textOf(formula);
  if (!Number.isFinite(value)) throw new Error(`${label} is no number: ${text}`);
  const { note } = formula;
  return { id, label, value, unit, formula: text, ...(note !== undefined && { note }), operands: operandsOf(formula) };
}

/** A quantity of a year: `exports@2035`, “Exports 2035”. */
export const ofYear = (id: string, label: string, unit: string, year: number): Name => ({
  id: `${id}@${year}`,
  label: `${label} ${year}`,
  unit,
});
