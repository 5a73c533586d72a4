import type { Problem } from '../language/problems.ts';
import { problemOfFormula, problemsOfFormulas, readInOrder, roundBy } from '../model/formulas/check-formulas.ts';
import { namesIn, partsOf, type Span } from '../model/formulas/formula-tree.ts';
import { problemOfMistake, readFormula } from '../model/formulas/read-formula.ts';
import { metricNames } from '../model/metrics.ts';
import { assumptionPaths } from '../model/register.ts';
import { idsIn, type Structure } from '../model/structure.ts';

/** What is wrong with the formula of an own metric. */
export interface FormulaFault {
  /** Id of the metric. */
  readonly metric: string;
  /** Where in the text; null for a circle, which is no one formula's. */
  readonly span: Span | null;
  readonly problem: Problem;
}

/** Formulas of own metrics that cannot be read; where all can, names that mean nothing and metrics that rest on themselves. */
export function formulaFaults(structure: Structure): readonly FormulaFault[] {
  const { inputs, metrics } = structure;
  const pathOf = (id: string) => `structure.metrics[${metrics.findIndex((one) => one.id === id)}].formula`;
  const readings = metrics.map(({ id, unit, formula }) => ({ id, unit, text: formula, reading: readFormula(formula) }));
  const unreadable = readings.flatMap(({ id, reading }): readonly FormulaFault[] =>
    reading.ok
      ? []
      : [{ metric: id, span: reading.mistake.span, problem: problemOfMistake(reading.mistake, pathOf(id)) }],
  );
  if (unreadable.length > 0) return unreadable;
  const ids = idsIn(structure);
  const found = problemsOfFormulas(
    readings.flatMap(({ reading, ...own }) => (reading.ok ? [{ ...own, formula: reading.formula }] : [])),
    {
      series: new Set([...metricNames(ids, { inputs, metrics: [] })]),
      assumptions: new Set(assumptionPaths(ids).map((path) => path.split('.', 1)[0]!)),
    },
  );
  return found.map((one) => {
    const metric = one.code === 'circle' ? one.metrics[0]! : one.metric;
    const span = one.code === 'circle' ? null : one.span;
    return { metric, span, problem: problemOfFormula(one, pathOf(metric)) };
  });
}

/** The structure with another formula of an own metric, whatever it is. */
export const withFormula = (structure: Structure, id: string, formula: string): Structure => ({
  ...structure,
  metrics: structure.metrics.map((one) => (one.id === id ? { ...one, formula } : one)),
});

/**
 * What is wrong with a formula as that of an own metric of a document, whose other formulas are in order: the first
 * fault, with its place in this text. Null where nothing is.
 */
export function faultOf(structure: Structure, id: string, formula: string): FormulaFault | null {
  const [fault] = formulaFaults(withFormula(structure, id, formula));
  if (!fault) return null;
  return fault.span === null ? { ...fault, span: roundIn(structure, id, formula) } : fault;
}

/** Where a formula asks for what rests on its own metric. */
function roundIn(structure: Structure, id: string, formula: string): Span | null {
  const reading = readFormula(formula);
  if (!reading.ok) return null;
  const round = roundBy(readInOrder(structure), id);
  for (const { part, isBefore } of partsOf(reading.formula))
    if (part.kind === 'name' && !isBefore && round.has(part.name)) return part.span;
  return null;
}

/** The names in a formula that can be read; none in one that cannot. */
export function namesAskedFor(formula: string): readonly string[] {
  const reading = readFormula(formula);
  return reading.ok ? namesIn(reading.formula).map(({ name }) => name) : [];
}
