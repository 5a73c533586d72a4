import { Bound, Careful, Formula, type Place, type Quantity, type Rule } from '../algebra/formula.ts';

/** A quantity in a year, with how it is computed. */
export interface Computed {
  readonly quantity: Quantity;
  readonly rule: Rule;
}

/** A quantity in all years in which it is asked for; what is the same in every year stands under `EVERY_YEAR`. */
export interface QuantityRow {
  readonly id: string;
  readonly unit: string;
  readonly years: ReadonlyMap<number, Computed>;
}

/** In place of the year index of what has none. */
export const EVERY_YEAR = Number.POSITIVE_INFINITY;

const yearIndexOf = ({ t }: Quantity): number => t ?? EVERY_YEAR;

/**
 * Everything that these quantities are computed from, themselves included: a row a quantity, each behind those it rests
 * on. What is given is not among them. Goes through long chains of own metrics without a call each.
 */
export function quantityRows(wanted: readonly Quantity[]): readonly QuantityRow[] {
  const rows = new Map<string, { id: string; unit: string; years: Map<number, Computed> }>();
  const entered = new Map<Quantity, Computed>();
  const open: { readonly one: Computed; readonly below: Quantity[] }[] = [];
  const enter = (quantity: Quantity): void => {
    if (!quantity.formula || entered.has(quantity)) return;
    const one = { quantity, rule: quantity.formula() };
    entered.set(quantity, one);
    open.push({ one, below: quantitiesIn(one.rule).reverse() });
  };
  const leave = (one: Computed): void => {
    const { id, unit } = one.quantity;
    const t = yearIndexOf(one.quantity);
    // An own metric may be called as a quantity of the model is.
    let key = id;
    while (rows.get(key)?.years.has(t)) key += ' ';
    const row = rows.get(key) ?? { id, unit, years: new Map<number, Computed>() };
    row.years.set(t, one);
    rows.set(key, row);
  };
  for (const quantity of wanted) {
    enter(quantity);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.below.pop();
      if (next) enter(next);
      else leave(open.pop()!.one);
    }
  }
  return [...rows.values()];
}

/** The quantities that stand in a rule, in their order. */
function quantitiesIn(rule: Rule): Quantity[] {
  const found: Quantity[] = [];
  const left: Place[] = [rule];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (isQuantity(one)) found.push(one);
    else left.push(...[...partsOf(one)].reverse());
  }
  return found;
}

const isQuantity = (place: Place): place is Quantity => typeof place === 'object' && 'id' in place;

/** What stands in the places of a rule; nothing in a number. */
export function partsOf(place: Exclude<Place, Quantity>): readonly Place[] {
  if (typeof place === 'number') return [];
  if (place instanceof Formula) return place.places;
  if (place instanceof Bound) return [place.of];
  if (place instanceof Careful) return place.operands;
  return [place.condition, place.then, place.otherwise];
}
