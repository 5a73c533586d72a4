import type { DerivedName } from '../derived-name.ts';
import type { Formula } from '../formula.ts';
import { FLOWS, type Known, type KnownValues } from '../known.ts';
import type { Kind, Measure } from '../measure.ts';
import { type Period, periodInId, wholeYear } from '../period.ts';

/** What a rule makes of what is known. */
export interface Made {
  /** Made of measure and period, so that it stays the same when figures are corrected; no figure can have it. */
  readonly id: string;
  readonly name: DerivedName;
  readonly unit: string;
  readonly period: Period;
  readonly formula: Formula;
  /** What it is a value of, where that is a measure that other rules can go on from. */
  readonly measure?: Measure;
  readonly kind?: Kind;
}

/** The rules by their names, which origins in files have. */
export type RuleName =
  | 'yearBefore'
  | 'sumOfFlows'
  | 'exportShare'
  | 'growth'
  | 'shareOfYear'
  | 'balance'
  | 'flowOfYear'
  | 'restOfYear'
  | 'runRate'
  | 'seasonalShare';

/** A rule of derivation (model.md § 1): over measure, kind and period, never over ids. */
export interface Rule {
  /** As origins in files name it. */
  readonly name: RuleName;
  readonly made: (known: KnownValues) => readonly Made[];
}

export const valueIn = (known: KnownValues, measure: Measure, period: Period) => known.at(measure, 'value', period);
/** As a source states it. */
export const statedIn = (known: KnownValues, measure: Measure, period: Period) => {
  const value = valueIn(known, measure, period);
  return value?.figure ? value : undefined;
};
export const isFlow = ({ measure, kind, unit }: Known): boolean =>
  kind === 'value' && unit === 'USD m' && (FLOWS as readonly Measure[]).includes(measure);

/** `JanApr2024`, `Mar2025`, and for a year `In2024`. */
export const inId = (period: Period): string => {
  const whole = wholeYear(period);
  return whole === null ? periodInId(period) : `In${whole}`;
};

/** Both flows of a period, for every period of which both are known. */
export const bothFlows = (known: KnownValues) =>
  known.all
    .filter((one) => isFlow(one) && one.measure === 'exports')
    .flatMap((exports) => {
      const imports = valueIn(known, 'imports', exports.period);
      return imports ? [{ exports, imports, period: exports.period }] : [];
    });

export type Flows = ReturnType<typeof bothFlows>[number];
