import type { Names } from '../../language/names.ts';
import type { Quantity, Reason } from '../algebra/formula.ts';
import { STOCKS } from '../equations/workers.ts';
import { isMetricName } from '../metrics.ts';
import { type AssumptionPath, isAssumptionPath, type Track } from '../register.ts';

/** Name of a quantity, with its year; throws for one without, which is a bug. */
export function labelOf(names: Names, { id, t }: Quantity, base: number): string {
  const label = labelWithoutYear(names, id);
  return t === undefined ? label : names.words.explain.inYear(label, base + t);
}

function labelWithoutYear(names: Names, id: string): string {
  const { ofShock, ofDraw, ofTrack, ofSum, quantity } = names.words.explain;
  if (isMetricName(id)) return names.metric(id).label;
  const [kind = '', of = '', part = ''] = id.split(':');
  if (kind === 'shock' && isKey(ofShock, part)) return ofShock[part](Number(of));
  if (isKey(ofDraw, kind) && isAssumptionPath(of)) return ofDraw[kind](names.assumption(of).label);
  if (isKey(ofSum, kind) && isMetricName(of)) return ofSum[kind](names.metric(of).label);
  const label = of in STOCKS ? ofTrack(names.metric(STOCKS[of as Track]).label, kind) : quantity(id);
  if (label === undefined) throw new Error(`${id} has no name`);
  return label;
}

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
