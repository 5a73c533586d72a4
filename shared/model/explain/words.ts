import type { Names } from '../../language/names.ts';
import type { Quantity, Reason } from '../algebra/formula.ts';
import type { FlowName } from '../equations/model.ts';
import { isMetricName } from '../metrics.ts';
import { type AssumptionPath, isAssumptionPath } from '../register.ts';

/** Name of a quantity, with its year; throws for one without, which is a bug. */
export function labelOf(names: Names, { id, t }: Quantity, base: number): string {
  const label = nameOfQuantity(names, id);
  return t === undefined ? label : names.words.explain.inYear(label, base + t);
}

/** The same without its year. */
export function nameOfQuantity(names: Names, id: string): string {
  const { ofShock, ofDraw, ofTrack, ofGoods, ofSum, quantity } = names.words.explain;
  const { structure } = names;
  if (isMetricName(structure, id)) return names.metric(id).label;
  const [kind = '', of = '', part = ''] = id.split(':');
  const rest = id.slice(kind.length + 1);
  if (kind === 'shock' && isKey(ofShock, part)) return ofShock[part](Number(of));
  if (isKey(ofDraw, kind) && isAssumptionPath(of)) return ofDraw[kind](names.assumption(of).label);
  if (isKey(ofSum, kind) && isMetricName(structure, rest)) return ofSum[kind](names.metric(rest).label);
  // Of an own metric's formula, as its author wrote it.
  if (kind === 'part') return rest;
  if (structure.inputs.some((input) => input.id === of)) {
    return ofGoods(names.listed({ list: 'inputs', id: of }), kind)!;
  }
  const label = isFlow(of)
    ? ofGoods(names.metric(part === '' ? of : `${of}:${part}`).label, kind)
    : of === ''
      ? quantity(id)
      : ofTrack(names.track(of), kind);
  if (label === undefined) throw new Error(`${id} has no name`);
  return label;
}

const isFlow = (of: string): of is FlowName => of === 'exports' || of === 'imports';

const isKey = <T extends object>(of: T, key: string): key is keyof T & string => Object.hasOwn(of, key);

/** The sentence of a reason for a quantity; throws for a code without, which is a bug. */
export function reasonInWords(
  names: Names,
  { code, by }: Reason,
  { id }: Quantity,
  numberOf: (one: Quantity | number) => number,
): string {
  const path = id.slice(id.indexOf(':') + 1) as AssumptionPath;
  const sentence = names.words.explain.reason(code, by.map(numberOf), (value) => names.value(path, value));
  if (sentence === undefined) throw new Error(`${code} has no words`);
  return sentence;
}
