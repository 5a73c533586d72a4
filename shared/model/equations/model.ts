import type { Quantity, Series } from '../algebra/formula.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Horizon } from '../horizon.ts';
import { assumptionAt, isAssumptionPath } from '../register.ts';

/** Assumptions as quantities, under the same names; what may be absent is there where the equations read it. */
export type Given<T> = T extends number
  ? Quantity
  : T extends null | undefined
    ? never
    : T extends string
      ? T
      : { readonly [K in keyof T]: Given<T[K]> };

export type FlowName = 'exports' | 'imports';
export const FLOWS = ['exports', 'imports'] as const;

/** What the equations are written over: one scenario. */
export interface Model {
  /** Calendar year of year index 0. */
  readonly base: number;
  /**
   * For conditions on structure, which are plain TypeScript: shapes of growth paths, years and whole numbers, years with
   * a growth of their own, shocks and their flows, whether there is a ceiling, which groups and tracks there are. Values
   * of anything else are not read here.
   */
  readonly structure: Assumptions;
  readonly given: Given<Assumptions>;
  /** What is added to the growth of a flow; null for nothing. */
  readonly noise: Readonly<Record<FlowName, Series | null>>;
}

/** What differs from the scenario's own: assumptions that are drawn, and growth noise. */
export interface Drawn {
  readonly assumptions?: ReadonlyMap<string, Quantity>;
  readonly noise?: Model['noise'];
}

const NO_NOISE: Model['noise'] = { exports: null, imports: null };

export function modelOf(assumptions: Assumptions, { base }: Pick<Horizon, 'base'>, drawn: Drawn = {}): Model {
  const quantities = (value: unknown, path: string): unknown => {
    if (typeof value === 'number') return drawn.assumptions?.get(path) ?? givenOf(path, value);
    if (typeof value !== 'object' || value === null) return value;
    const inner = path === '' ? '' : `${path}.`;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, quantities(part, inner + key)]));
  };
  const given = quantities(assumptions, '') as Given<Assumptions>;
  return { base, structure: assumptions, given, noise: drawn.noise ?? NO_NOISE };
}

/** A scenario's own number. */
export const givenOf = (path: string, value: number): Quantity => ({
  id: `assumption:${path}`,
  unit: isAssumptionPath(path) ? assumptionAt(path).unit : path.endsWith('.year') ? 'year' : '1',
  given: { path, value },
});

/** Years and whole numbers are structure: the equations have conditions on them, and they never vary between draws. */
export const isStructure = (path: string): boolean =>
  isAssumptionPath(path)
    ? assumptionAt(path).whole || assumptionAt(path).calendarYear
    : /^shocks\.\d+\.year$/.test(path);

/** Path of what is added to the growth of a flow in a year index. */
export const noisePath = (flow: FlowName, t: number): string => `noise:${flow}:${t}`;

/** Growth noise of a flow as numbers that are given. */
export function noiseOf(flow: FlowName, valueIn: (t: number) => number = () => 0): Series {
  const known: Quantity[] = [];
  return (t) => {
    known[t] ??= { id: `${flow}Noise`, unit: '1', t, given: { path: noisePath(flow, t), value: valueIn(t) } };
    return known[t];
  };
}
