import { f, type Series, yearly } from '../algebra/formula.ts';
import type { Own } from '../frame.ts';
import { unitOfOwn } from '../metrics.ts';
import { rateOnPath } from './growth.ts';
import type { Model } from './model.ts';

/** The analyst's own inputs (§ 7): a known value where there is one, else on from the year before on its path. */
export const ownInputs = (model: Model, { inputs }: Own): ReadonlyMap<string, Series> =>
  new Map(inputs.map((input) => [input.id, ownInput(input, model)]));

function ownInput({ id, unit }: Own['inputs'][number], { structure, given, base }: Model): Series {
  const of = given.inputs[id]!;
  const { values } = structure.inputs[id]!;
  const growth = yearly(`growth:${id}`, '1', (t) => rateOnPath(id, of.growth, value, base)(t));
  const value: Series = yearly(id, unitOfOwn(unit), (t) => {
    if (values[base + t] !== undefined) return f`${of.values[base + t]!}`.because('knownForYear');
    return t === 0 ? f`${of.base}` : f`${value(t - 1)} × (1 + ${growth(t)})`;
  });
  return value;
}
