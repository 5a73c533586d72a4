import { accepted, type Outcome, type Problem, refused } from '../outcome.ts';
import { ANNUALISED_WAYS, type AnnualisedFlow, CHECKS, type CheckDefinition, DERIVATIONS } from './derivations.ts';
import {
  type DerivedQualifier,
  evaluate,
  type Formula,
  type Operand,
  operands,
  over,
  qualified,
  usdMillions,
  written,
} from './formula.ts';
import type { Figures, Qualifier } from './schema.ts';

/** A number computed from figures, with the formula that computes it (model.md § 1 and § 11). */
export interface DerivedFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** `USD m`, or `1` for a ratio. */
  readonly unit: string;
  /** `at most` where a figure's own qualifier makes it an upper bound, `at least` where a lower one. */
  readonly qualifier: DerivedQualifier;
  /** Over the ids in `from`. */
  readonly formula: string;
  /** Ids of the figures and derived figures in the formula, in reading order. */
  readonly from: readonly string[];
}

/** A stated figure against what the other figures make of it. */
export interface Check {
  readonly label: string;
  readonly stated: number;
  readonly computed: number;
  /** Relative: (computed − stated) / stated. */
  readonly difference: number;
  readonly unit: string;
  readonly formula: string;
  /** Ids of the stated figure and of the operands. */
  readonly from: readonly string[];
  readonly note: string;
}

/** Stated numbers carry four or five digits and growth three: more than this is no rounding. */
const ROUNDING = 5e-4;

interface Known {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
}

interface Derivations {
  readonly derived: readonly DerivedFigure[];
  readonly checks: readonly Check[];
  readonly missing: readonly Problem[];
}

const kept = new WeakMap<Figures, Derivations>();

/** Every derived figure that `figures` give, in the order of `DERIVATIONS`; what lacks a figure is in `underivable`. */
export const derivedFigures = (figures: Figures): readonly DerivedFigure[] => derivationsOf(figures).derived;

/** The derived figure of this id, or undefined where `figures` do not give it. */
export const derivedFigure = (figures: Figures, id: string): DerivedFigure | undefined =>
  derivedFigures(figures).find((derived) => derived.id === id);

/** Where the source says the same thing twice: what it states against what its other figures make of it. */
export const checks = (figures: Figures): readonly Check[] => derivationsOf(figures).checks;

/** Derived figures and checks that `figures` do not give, each with the reason and what to do; `where` is the label. */
export const underivable = (figures: Figures): readonly Problem[] => derivationsOf(figures).missing;

/** The year 2025 made from January–April, USD m, in the ways that `figures` give of the three (§ 11). */
export const annualised = (figures: Figures, flow: AnnualisedFlow): readonly DerivedFigure[] =>
  ANNUALISED_WAYS.flatMap((way) => derivedFigure(figures, `${flow}2025${way}`) ?? []);

function derivationsOf(figures: Figures): Derivations {
  const known = kept.get(figures);
  if (known) return known;
  const made = derive(figures);
  kept.set(figures, made);
  return made;
}

function derive(figures: Figures): Derivations {
  const known = new Map<string, Known>(figures.items.map((item) => [item.id, item]));
  const derived: DerivedFigure[] = [];
  const missing: Problem[] = [];
  for (const { id, label, unit, formula } of DERIVATIONS) {
    const computed = compute(label, formula, known);
    if (!computed.ok) {
      missing.push(...computed.problems);
      continue;
    }
    const { value } = computed;
    const qualifier = qualified(formula, (operand) => known.get(operand.id)!.qualifier);
    const from = operands(formula).map((operand) => operand.id);
    derived.push({ id, label, value, unit, qualifier, formula: written(formula), from });
    known.set(id, { value, unit, qualifier });
  }
  const done: Check[] = [];
  for (const definition of CHECKS) {
    const check = checked(definition, known);
    if (check.ok) done.push(check.value);
    else missing.push(...check.problems);
  }
  return { derived, checks: done, missing };
}

function compute(label: string, formula: Formula, known: ReadonlyMap<string, Known>): Outcome<number> {
  const lacks = operands(formula).flatMap((operand) => lacking(label, operand, known) ?? []);
  if (lacks.length > 0) return refused(lacks);
  const value = evaluate(formula, (operand) => known.get(operand.id)!.value);
  if (Number.isFinite(value)) return accepted(value);
  return refused({
    where: label,
    what: `${written(formula)} gives no number with these figures`,
    allowed: 'correct the figures in it, so that nothing is divided by 0',
  });
}

const inUnit = (unit: string): string => (unit === '1' ? 'as a fraction, unit 1' : `in ${unit}`);

function lacking(where: string, operand: Operand, known: ReadonlyMap<string, Known>): Problem | undefined {
  const { id } = operand;
  const found = known.get(id);
  if (operand.kind === 'derived') {
    if (found) return undefined;
    return { where, what: `it needs ${id}, which is missing too`, allowed: 'add the figures that one needs' };
  }
  const { unit } = operand;
  if (!found)
    return { where, what: `it needs ${id}, which is not among the figures`, allowed: `add it ${inUnit(unit)}` };
  if (found.unit === unit) return undefined;
  return { where, what: `the figure ${id} is in ${found.unit}`, allowed: `give it ${inUnit(unit)}` };
}

function checked({ label, stated, formula }: CheckDefinition, known: ReadonlyMap<string, Known>): Outcome<Check> {
  const computed = compute(label, over(formula, usdMillions(stated)), known);
  if (!computed.ok) return computed;
  const difference = computed.value - 1;
  const note =
    Math.abs(difference) <= ROUNDING
      ? 'They agree within the rounding of the source.'
      : 'They differ by more than rounding explains: look at the figures that went in.';
  const figure = known.get(stated)!;
  return accepted({
    label,
    stated: figure.value,
    computed: evaluate(formula, (operand) => known.get(operand.id)!.value),
    difference,
    unit: figure.unit,
    formula: written(formula),
    from: [stated, ...operands(formula).map(({ id }) => id)],
    note,
  });
}
