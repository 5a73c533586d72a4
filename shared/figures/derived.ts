import { type Problem, problem } from '../language/problems.ts';
import type { DerivedName } from './derived-name.ts';
import { type DerivedQualifier, evaluate, type Formula, operands, over, qualified, written } from './formula.ts';
import { FLOWS, type FlowMeasure, type Known, type KnownValues, knownValues, operand, statedValues } from './known.ts';
import type { Kind, Measure } from './measure.ts';
import { aYearBefore, type Period, yearPeriod } from './period.ts';
import { type CheckMade, checksMade } from './rules/checks.ts';
import { sumsBesideStated } from './rules/flows.ts';
import { ANNUALISED_RULES, partYears } from './rules/part-years.ts';
import type { Made, RuleName } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import type { Figures } from './schema.ts';

export type { FlowMeasure } from './known.ts';

/** A number computed from figures, with the formula that computes it (model.md § 1). */
export interface DerivedFigure {
  /** Made of measure and period; no figure can have it. */
  readonly id: string;
  /** Name of the rule that made it. */
  readonly rule: RuleName;
  readonly name: DerivedName;
  readonly value: number;
  /** `USD m`, `1` for a ratio, … */
  readonly unit: string;
  readonly period: Period;
  /** What it is a value of, where that is a measure. */
  readonly measure?: Measure;
  readonly kind?: Kind;
  /** `at most` where a figure's own qualifier makes it an upper bound, `at least` where a lower one. */
  readonly qualifier: DerivedQualifier;
  /** Over the ids in `from`. */
  readonly formula: string;
  readonly tree: Formula;
  /** Ids of the figures and derived figures in the formula, in reading order. */
  readonly from: readonly string[];
  /** Ids of the stated figures that it rests on, through others where need be, in reading order. */
  readonly figures: readonly string[];
}

/** A stated figure against what the other figures make of it. */
export interface Check {
  readonly name: DerivedName;
  readonly stated: number;
  readonly computed: number;
  /** Relative: (computed − stated) / stated; of two reporters the importer's over the exporter's with freight, − 1. */
  readonly difference: number;
  readonly unit: string;
  readonly formula: string;
  /** Ids of the stated figure and of the operands. */
  readonly from: readonly string[];
  /** They differ by no more than rounding explains. */
  readonly agrees: boolean;
}

/** Stated numbers carry four or five digits and growth three: more than this is no rounding. */
const ROUNDING = 5e-4;

interface Derivations {
  readonly derived: readonly DerivedFigure[];
  /** Sums of flows that are stated as well, which nothing lists. */
  readonly beside: readonly DerivedFigure[];
  readonly checks: readonly Check[];
  readonly missing: readonly Problem[];
}

const kept = new WeakMap<Figures, Derivations>();

/** Every derived figure that `figures` give, rule by rule. Why some are not given is in `underivable`. */
export const derivedFigures = (figures: Figures): readonly DerivedFigure[] => derivationsOf(figures).derived;

/** The derived figure of this id, or undefined where `figures` do not give it. */
export const derivedFigure = (figures: Figures, id: string): DerivedFigure | undefined =>
  derivedWith(figures, (derived) => derived.id === id);

/** The derived figure of which this holds, sums of flows that are stated as well among them. */
export function derivedWith(figures: Figures, holds: (derived: DerivedFigure) => boolean): DerivedFigure | undefined {
  const { derived, beside } = derivationsOf(figures);
  return derived.find(holds) ?? beside.find(holds);
}

/** Where the source says the same thing twice: what it states against what its other figures make of it. */
export const checks = (figures: Figures): readonly Check[] => derivationsOf(figures).checks;

/** Figures of a measure that nothing is derived from, and what cannot be derived, each with the reason and what to do. */
export const underivable = (figures: Figures): readonly Problem[] => derivationsOf(figures).missing;

/** A year made from its first months, USD m, in the ways that `figures` give of the three. */
export const annualised = (figures: Figures, flow: FlowMeasure, year: number): readonly DerivedFigure[] =>
  ANNUALISED_RULES.flatMap(
    (rule) => derivedFigures(figures).find((one) => one.rule === rule && one.id.startsWith(`${flow}${year}`)) ?? [],
  );

function derivationsOf(figures: Figures): Derivations {
  const before = kept.get(figures);
  if (before) return before;
  const made = derive(figures);
  kept.set(figures, made);
  return made;
}

function derive(figures: Figures): Derivations {
  const { stated, unfit } = statedValues(figures);
  const known = knownValues(stated);
  const values = new Map<string, { value: number; qualifier: Known['qualifier'] }>(stated.map((one) => [one.id, one]));
  const derived: DerivedFigure[] = [];
  const missing: Problem[] = [...unfit];
  for (const rule of RULES) {
    if (rule.name === ANNUALISED_RULES[0]) missing.push(...partsWithoutPast(known));
    for (const made of rule.made(known)) {
      const computed = compute(rule.name, made, values, derived);
      if (!Number.isFinite(computed.value)) {
        missing.push(noNumber(made, made.id));
        continue;
      }
      derived.push(computed);
      values.set(made.id, computed);
      const { measure, kind } = made;
      if (measure && kind) known.add({ ...made, ...computed, measure, kind, figure: null });
    }
  }
  const compared = checksMade(known).map((made) => checked(made, values));
  const flowOf = ({ rule, id }: DerivedFigure): number =>
    (ANNUALISED_RULES as readonly string[]).includes(rule) ? FLOWS.findIndex((flow) => id.startsWith(flow)) : -1;
  return {
    // The three ways to a flow's year beside each other.
    derived: derived.toSorted((a, b) => flowOf(a) - flowOf(b)),
    beside: sumsBesideStated(known).map((made) => compute('sumOfFlows', made, values, derived)),
    checks: compared.filter(({ difference }) => Number.isFinite(difference)),
    missing: [
      ...missing,
      ...checksMade(known)
        .filter((_, k) => !Number.isFinite(compared[k]!.difference))
        .map((made) => noNumber(made, made.stated.id)),
    ],
  };
}

type Values = ReadonlyMap<string, Pick<Known, 'value' | 'qualifier'>>;

function compute(rule: RuleName, made: Made, values: Values, derived: readonly DerivedFigure[]): DerivedFigure {
  const { id, name, unit, period, formula } = made;
  const parts = operands(formula);
  const behind = parts.flatMap((part) =>
    part.kind === 'figure' ? [part.id] : (derived.find((one) => one.id === part.id)?.figures ?? []),
  );
  return {
    id,
    rule,
    name,
    // What a formula needs and is no number makes none.
    value: evaluate(formula, (part) => values.get(part.id)?.value ?? Number.NaN),
    unit,
    period,
    ...(made.measure && { measure: made.measure, kind: made.kind ?? 'value' }),
    qualifier: qualified(formula, (part) => values.get(part.id)?.qualifier ?? 'exactly'),
    formula: written(formula),
    tree: formula,
    from: parts.map((part) => part.id),
    figures: [...new Set(behind)],
  };
}

const noNumber = ({ name, formula }: Pick<Made, 'name' | 'formula'>, path: string): Problem =>
  problem('figures.noNumber', path, { name, formula: written(formula) });

/** Of which part-year figures the year cannot be made in all three ways. */
const partsWithoutPast = (known: KnownValues): readonly Problem[] =>
  partYears(known).flatMap(({ now, flow, year, yearBefore, monthsBefore }) => {
    const lacks = [...(yearBefore ? [] : [yearPeriod(year - 1)]), ...(monthsBefore ? [] : [aYearBefore(now.period)])];
    return lacks.length === 0 ? [] : problem('figures.noPast', now.id, { flow, months: now.period, lacks });
  });

function checked({ name, stated, formula }: CheckMade, values: Values): Check {
  const read = (tree: Formula) => evaluate(tree, (part) => values.get(part.id)!.value);
  const difference = read(over(formula, operand(stated))) - 1;
  return {
    name,
    stated: stated.value,
    computed: read(formula),
    difference,
    unit: stated.unit,
    formula: written(formula),
    from: [stated.id, ...operands(formula).map(({ id }) => id)],
    agrees: Math.abs(difference) <= ROUNDING,
  };
}
