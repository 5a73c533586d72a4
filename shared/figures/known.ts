import { type Problem, problem } from '../language/problems.ts';
import type { Formula } from './formula.ts';
import { derived } from './formula.ts';
import { periodOf } from './meaning.ts';
import type { Period } from './period.ts';
import type { Figure, Figures, Kind, Measure, Qualifier } from './schema.ts';

/** The two flows and what they come to together, in USD m. */
export const FLOWS = ['exports', 'imports', 'trade'] as const;
export type FlowMeasure = (typeof FLOWS)[number];

/** A value of a measure in a period: as a source states it, or derived. */
export interface Known {
  readonly id: string;
  readonly measure: Measure;
  readonly kind: Kind;
  readonly period: Period;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Null for what is derived. */
  readonly figure: Figure | null;
}

/** How a formula names a known value. */
export const operand = ({ id, unit, figure }: Known): Formula =>
  figure === null ? derived(id) : { kind: 'figure', id, unit };

/** The unit that derivations need: flows in USD m, growth as a fraction; other measures in any. */
const needed = (measure: Measure, kind: Kind): string | null =>
  kind === 'growth' ? '1' : (FLOWS as readonly Measure[]).includes(measure) ? 'USD m' : null;

/**
 * What the figures state, each measure in each period once: where two figures state one, the one that is exact, else the
 * first. `unfit` says which figures with a measure cannot be derived from, and which were not taken.
 */
export function statedValues({ items }: Figures): {
  readonly stated: readonly Known[];
  readonly unfit: readonly Problem[];
} {
  const taken = new Map<Figure, Known>();
  const places = new Map<string, Figure>();
  const unfit: Problem[] = [];
  for (const item of [...items.filter(isExact), ...items.filter((item) => !isExact(item))]) {
    const { id, label, measure, kind = 'value', value, unit, qualifier } = item;
    if (measure === undefined) continue;
    const period = periodOf(item);
    const inUnit = needed(measure, kind);
    if (period === null) unfit.push(withoutPeriod(item));
    else if (inUnit !== null && unit !== inUnit)
      unfit.push(problem('figures.otherUnit', label, { unit, needed: inUnit }));
    else {
      const known: Known = { id, measure, kind, period, value, unit, qualifier, figure: item };
      const place = placeOf(measure, kind, period);
      const twin = places.get(place);
      if (!twin) {
        places.set(place, item);
        taken.set(item, known);
        // Two reporters of one flow are no mistake: they are checked against each other.
      } else if (twin.reporter === item.reporter) {
        unfit.push(problem('figures.statedTwice', label, { taken: twin.label, period }));
      }
    }
  }
  // In the order of the file again.
  return { stated: items.flatMap((item) => taken.get(item) ?? []), unfit };
}

const withoutPeriod = ({ label, period }: Figure): Problem =>
  period.trim() === '' ? problem('figures.noPeriod', label) : problem('figures.otherPeriod', label, { period });

const isExact = ({ qualifier }: Figure): boolean => qualifier === 'exactly';

/** Known values, found by what they are. */
export interface KnownValues {
  /** Stated ones first, then derived ones as they were added. */
  readonly all: readonly Known[];
  readonly stated: readonly Known[];
  at(measure: Measure, kind: Kind, period: Period): Known | undefined;
  add(value: Known): void;
}

export function knownValues(stated: readonly Known[]): KnownValues {
  const all: Known[] = [];
  const places = new Map<string, Known>();
  const add = (value: Known) => {
    all.push(value);
    places.set(placeOf(value.measure, value.kind, value.period), value);
  };
  for (const value of stated) add(value);
  return { all, stated, at: (measure, kind, period) => places.get(placeOf(measure, kind, period)), add };
}

const placeOf = (measure: Measure, kind: Kind, { from, to }: Period): string => `${measure} ${kind} ${from} ${to}`;
